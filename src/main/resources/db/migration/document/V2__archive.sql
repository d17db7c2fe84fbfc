set local citus.multi_shard_modify_mode to 'sequential';

-- The archive package of a closed case: made once, kept under its SM3.
create table archive_package (
    district   text        not null,
    case_id    uuid        not null,
    digest     text        not null,
    size       bigint      not null,
    files      integer     not null,
    sound      boolean     not null,
    made_at    timestamptz not null,
    primary key (district, case_id)
);
select distribute('archive_package', 'tenant');
