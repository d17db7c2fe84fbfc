set local citus.multi_shard_modify_mode to 'sequential';

-- What was published elsewhere and brought in from there: where it stands, and which row of the sender it was.
alter table publication add column url text;
alter table publication add column external_id text;
alter table publication add column row_digest bigint;
create unique index publication_external on publication (district, external_id) where external_id is not null;
