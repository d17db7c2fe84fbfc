set local citus.multi_shard_modify_mode to 'sequential';

-- What somebody has typed and not yet handed in, sealed. No record: it is overwritten and deleted.
create table draft (
    district   text not null,
    account    text not null,
    key        text not null,
    sealed     text not null,
    updated_at timestamptz not null,
    primary key (district, account, key)
);
select distribute('draft', 'tenant');
