set local citus.multi_shard_modify_mode to 'sequential';

-- The last day on which a publication is shown, where the law lets it be forgotten; it stays on record and is counted.
alter table publication add column shown_until date;
