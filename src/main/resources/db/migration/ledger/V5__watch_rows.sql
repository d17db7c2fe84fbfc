set local citus.multi_shard_modify_mode to 'sequential';

-- Every act inserts one row here.
select watch_rows('act', '(new.at at time zone ''Asia/Shanghai'')::date');
