set local citus.multi_shard_modify_mode to 'sequential';

-- Which row of a sender's file an organisation or a person came from.
alter table organisation add column external_id text;
alter table organisation add column row_digest bigint;
create unique index organisation_external on organisation (district, external_id) where external_id is not null;

alter table staff add column external_id text;
alter table staff add column row_digest bigint;
create unique index staff_external on staff (district, external_id) where external_id is not null;
