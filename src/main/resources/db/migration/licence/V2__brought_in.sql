set local citus.multi_shard_modify_mode to 'sequential';

-- A licence brought in from older records: which row of the sender it was. It is found by its identifier as any other.
alter table licence add column external_id text;
alter table licence add column row_digest bigint;
create unique index licence_external on licence (district, external_id) where external_id is not null;
