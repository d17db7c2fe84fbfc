set local citus.multi_shard_modify_mode to 'sequential';

-- What was made public, already redacted: nothing else of the case is needed to show it.
create table publication (
    district          text not null,
    id                uuid not null,
    case_id           uuid,
    category          text not null,
    title             text not null,
    department        text not null,
    decided_on        date not null,
    due_on            date,
    published_on      date not null,
    withdrawn_on      date,
    withdrawal_reason text,
    body              text not null,
    primary key (district, id)
);
select distribute('publication', 'tenant');
create index publication_public on publication (district, published_on desc, id desc) where withdrawn_on is null;
create index publication_case on publication (district, case_id) where case_id is not null;
