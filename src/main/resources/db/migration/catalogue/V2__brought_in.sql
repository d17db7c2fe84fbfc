set local citus.multi_shard_modify_mode to 'sequential';

-- The row of a sender's file that a matter came from; its next version keeps it, so that the newest one tells what was
-- last brought in.
alter table item add column external_id text;
alter table item add column row_digest bigint;
create index item_external on item (district, external_id, version desc) where external_id is not null;

-- The matter (主项) that several of them are cases of (业务办理项), its own code where it is none's; and whether a
-- self-service terminal handles it.
alter table item add column base_code text;
alter table item add column kiosk boolean not null default false;
