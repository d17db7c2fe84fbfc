set local citus.multi_shard_modify_mode to 'sequential';

-- The act of the parent case that opened this one and waits to be told how it ends; empty once it has been told.
alter table case_file add column awaited_by text;
create index case_file_awaited on case_file (district, id) where awaited_by is not null;
