set local citus.multi_shard_modify_mode to 'sequential';

-- A rating that its sender has taken back (作废): it stays on record, and is no longer counted.
alter table rating add column withdrawn boolean not null default false;
