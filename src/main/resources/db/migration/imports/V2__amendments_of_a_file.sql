set local citus.multi_shard_modify_mode to 'sequential';

-- The page of a file shows what it has changed.
create index amendment_job on amendment (district, job, external_id);
