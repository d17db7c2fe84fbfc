set local citus.multi_shard_modify_mode to 'sequential';

-- Which parts of the sample are in: a load that was cut off goes on with the first that is not.
create table sample_part (
    district    text        not null,
    part        text        not null,
    finished_at timestamptz not null,
    primary key (district, part)
);
select distribute('sample_part', 'tenant');
