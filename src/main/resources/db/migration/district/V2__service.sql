set local citus.multi_shard_modify_mode to 'sequential';

-- From when until when a body exists and a person serves. Nothing said means always, so that a year can be asked what
-- stood at its end without counting those who came later.
alter table organisation add column since date;
alter table organisation add column until date;
alter table staff add column since date;
alter table staff add column until date;
