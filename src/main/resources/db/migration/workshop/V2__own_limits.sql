-- Of the cases gone through: those that keep a limit laid down for their matter, which the edit does not reach.
alter table what_if_run add column own_limits bigint not null default 0;
