set local citus.multi_shard_modify_mode to 'sequential';

-- Figures sum up acts by the day on which they were done. Acts are only added, those of a day mostly together, so that a
-- block-range index finds them and costs no write.
create index act_day on act using brin (((at at time zone 'Asia/Shanghai')::date)) with (pages_per_range = 16, autosummarize = on);
select watch('act', false, 'at at time zone ''Asia/Shanghai''');
