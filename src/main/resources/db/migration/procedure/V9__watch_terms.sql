set local citus.multi_shard_modify_mode to 'sequential';

-- The day of a file's closing rolls up as well; a term by the day it is due and the day it ended.
select unwatch('case_file');
select watch('case_file', false, 'opened_on', 'closed_on');
select watch_moment('case_file', 'closed_on');
select watch('term', true, 'due', 'ended_on');

create index term_due on term using brin (due) with (pages_per_range = 16, autosummarize = on);
create index case_file_closed on case_file (district, closed_on) where closed_on is not null;
create index case_file_procedure on case_file (district, procedure, opened_on);
