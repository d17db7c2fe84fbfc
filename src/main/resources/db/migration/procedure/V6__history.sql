set local citus.multi_shard_modify_mode to 'sequential';

-- Which act a row of a sender's file became: the same row again is the same act.
create table brought_act (
    district    text   not null,
    external_id text   not null,
    row_digest  bigint not null,
    case_id     uuid   not null,
    sequence    int    not null,
    primary key (district, external_id)
);
select distribute('brought_act', 'tenant');

-- What was wrong with an act that was done elsewhere and is recorded as it was (瑕疵); what the docket would have refused.
create table flaw (
    district text not null,
    case_id  uuid not null,
    sequence int  not null,
    place    int  not null,
    act      text not null,
    reason   text not null,
    primary key (district, case_id, sequence, place)
);
select distribute('flaw', 'tenant');
