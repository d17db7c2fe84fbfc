set local citus.multi_shard_modify_mode to 'sequential';

-- One piece of credit information (信用信息) about one subject: from the day it was recorded, public while published and
-- not yet repaired.
create table credit_record (
    district     text   not null,
    id           uuid   not null,
    department   text   not null,
    subject_name text   not null,
    subject_uscc text,
    subject_type text,
    kind         text   not null,
    document     text,
    recorded_on  date   not null,
    published_on date,
    repaired_on  date,
    external_id  text,
    row_digest   bigint,
    primary key (district, id)
);
select distribute('credit_record', 'tenant');
create index credit_record_day on credit_record (district, recorded_on, department);
create unique index credit_record_external on credit_record (district, external_id) where external_id is not null;
