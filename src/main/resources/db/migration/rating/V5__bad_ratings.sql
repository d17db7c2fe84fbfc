set local citus.multi_shard_modify_mode to 'sequential';

create index rating_bad_day on rating (district, rated_on) where score >= 4 and not withdrawn;
