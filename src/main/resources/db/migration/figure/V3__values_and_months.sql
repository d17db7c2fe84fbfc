set local citus.multi_shard_modify_mode to 'sequential';

-- All is summed up anew: distinct values each apart, and what stands as what has come less what has gone.
delete from figure_rolled where district is not null;
delete from figure_day where district is not null;
alter table figure_day add column value text not null default '';
alter table figure_day drop constraint figure_day_pkey;
alter table figure_day add primary key (district, cell, day, department, town, value);

-- The sums of months of a whole district, made of those of days.
create table figure_month (
    district text    not null,
    source   text    not null,
    cell     text    not null,
    month    date    not null,
    value    text    not null,
    amount   numeric not null,
    primary key (district, cell, month, value)
);
select distribute('figure_month', 'tenant');
create index figure_month_source on figure_month (district, source, month);
