set local citus.multi_shard_modify_mode to 'sequential';

select watch('licence', true, 'issued_on', 'ended_on');
create index licence_issued on licence (district, issued_on);
create index licence_ended on licence (district, ended_on) where ended_on is not null;
