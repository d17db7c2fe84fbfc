set local citus.multi_shard_modify_mode to 'sequential';

-- One number of one day, department and town: summed up from records, equal to them, and made anew when they change.
create table figure_day (
    district   text    not null,
    source     text    not null,
    cell       text    not null,
    day        date    not null,
    department text    not null,
    town       text    not null,
    amount     numeric not null,
    primary key (district, cell, day, department, town)
);
select distribute('figure_day', 'tenant');
create index figure_day_source on figure_day (district, source, day);

-- Up to which day a source is summed up, and what was asked of it when it was.
create table figure_rolled (
    district   text not null,
    source     text not null,
    definition text not null,
    until      date not null,
    primary key (district, source)
);
select distribute('figure_rolled', 'tenant');
