set local citus.multi_shard_modify_mode to 'sequential';

-- The last serial given out in a series; a series is a number pattern with its organisation and year filled in.
create table case_series (
    district text not null,
    series   text not null,
    last     int  not null,
    primary key (district, series)
);
select distribute('case_series', 'tenant');

-- What lists and timers need of a case, projected from its acts; the acts alone are the record.
create table case_file (
    district     text not null,
    id           uuid not null,
    number       text not null,
    procedure    text not null,
    version      date not null,
    organisation text not null,
    item         text,
    item_name    text,
    title        text not null,
    applicant    text,
    channel      text not null,
    opened_by    text not null,
    opened_at    timestamptz not null,
    opened_on    date not null,
    parent       uuid,
    state        text not null,
    outcome      text,
    closed_on    date,
    sequence     int  not null,
    last_hash    bytea not null,
    term         text,
    due          date,
    warn_on      date,
    provisional  boolean not null default false,
    held         boolean not null default false,
    wake_on      date,
    primary key (district, id),
    unique (district, number)
);
select distribute('case_file', 'tenant');

create index case_file_todo on case_file (district, organisation, due, id) where closed_on is null;
create index case_file_whole on case_file (district, due, id) where closed_on is null;
create index case_file_wake on case_file (district, wake_on) where wake_on is not null;
create index case_file_opened on case_file (district, opened_on, organisation);
create index case_file_by on case_file (district, opened_by, id);
create index case_file_parent on case_file (district, parent) where parent is not null;

-- A term that has ended, written once. Open terms follow from the acts of their case.
create table term (
    district     text not null,
    case_id      uuid not null,
    sequence     int  not null,
    term         text not null,
    procedure    text not null,
    organisation text not null,
    opened_on    date not null,
    due          date not null,
    ended_on     date not null,
    used         int  not null,
    unit         text,
    result       text not null,
    primary key (district, case_id, sequence, term)
);
select distribute('term', 'tenant');
create index term_ended on term (district, ended_on, procedure);
