set local citus.multi_shard_modify_mode to 'sequential';

-- Divisions of the country as published; the same for every district.
create table division (
    code        text    primary key,
    level       text    not null check (level in ('county', 'town', 'village')),
    name        text    not null,
    parent      text    not null,
    statistical boolean not null
);
select distribute('division', 'reference');
create index division_parent on division (parent);

create table organisation (
    district   text not null,
    code       text not null,
    name       text not null,
    short_name text not null,
    type       text not null,
    parent     text,
    uscc       text,
    primary key (district, code)
);
select distribute('organisation', 'tenant');

create table staff (
    district     text not null,
    id           uuid not null,
    name         text not null,
    organisation text not null,
    role         text not null,
    certificate  text,
    valid_to     date,
    primary key (district, id),
    foreign key (district, organisation) references organisation (district, code)
);
select distribute('staff', 'tenant');
create unique index staff_certificate on staff (district, certificate) where certificate is not null;
create index staff_organisation on staff (district, organisation);
