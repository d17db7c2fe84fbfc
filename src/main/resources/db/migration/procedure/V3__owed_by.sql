set local citus.multi_shard_modify_mode to 'sequential';

-- Whether a party, not the organisation, owed the act: what a party does late is no delay of the organisation.
alter table term add column by_party boolean not null default false;
