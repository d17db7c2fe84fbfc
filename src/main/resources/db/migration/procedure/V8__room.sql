set local citus.multi_shard_modify_mode to 'sequential';

-- A case is written anew at every act. With room left, the new version lies on the page of the old one, and the log need
-- keep only what differs.
alter table case_file set (fillfactor = 80);
