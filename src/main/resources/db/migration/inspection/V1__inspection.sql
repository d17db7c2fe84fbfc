set local citus.multi_shard_modify_mode to 'sequential';

-- One subject looked at in one inspection (检查): who, by whom, what was found, and when it was made public.
create table inspection (
    district     text   not null,
    id           uuid   not null,
    batch        text   not null,
    batch_type   text   not null check (batch_type in ('joint', 'random', 'assigned')),
    department   text   not null,
    subject_name text   not null,
    subject_uscc text,
    subject_type text,
    matter       text,
    town         text,
    inspected_on date   not null,
    result       text   not null,
    published_on date,
    rectified_on date,
    external_id  text,
    row_digest   bigint,
    primary key (district, id)
);
select distribute('inspection', 'tenant');
create index inspection_day on inspection (district, inspected_on, department);
create unique index inspection_external on inspection (district, external_id) where external_id is not null;
