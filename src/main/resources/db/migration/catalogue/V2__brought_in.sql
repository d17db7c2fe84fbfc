set local citus.multi_shard_modify_mode to 'sequential';

-- The row of a sender's file that a matter came from; its next version keeps it, so that the newest one tells what was
-- last brought in.
alter table item add column external_id text;
alter table item add column row_digest bigint;
create index item_external on item (district, external_id, version desc) where external_id is not null;
