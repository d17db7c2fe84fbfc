set local citus.multi_shard_modify_mode to 'sequential';

-- Whether the fictitious year was loaded, and at which moment it ends.
create table sample_load (
    district    text        not null,
    as_of       timestamptz not null,
    finished_at timestamptz,
    primary key (district)
);
select distribute('sample_load', 'tenant');
