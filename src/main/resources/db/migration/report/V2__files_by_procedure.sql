set local citus.multi_shard_modify_mode to 'sequential';

-- The files of which one record of a figure tells several acts: few, and found without reading all others.
create index case_file_told on case_file (district, procedure, opened_on) where procedure in ('administrative-reconsideration',
    'disclosure-request', 'litigation-response', 'major-decision', 'normative-document');
