set local citus.multi_shard_modify_mode to 'sequential';

-- A review of all files of a year, and how far it has come.
create table review_run (
    district    text        not null,
    id          uuid        not null,
    year        int         not null,
    procedure   text,
    standard    text        not null,
    started_by  text        not null,
    started_at  timestamptz not null,
    total       bigint      not null,
    done        bigint      not null default 0,
    finished_at timestamptz,
    primary key (district, id)
);
select distribute('review_run', 'tenant');

-- What the machine found in a file; written once.
create table reviewed_file (
    district     text    not null,
    run          uuid    not null,
    case_id      uuid    not null,
    number       text    not null,
    title        text    not null,
    procedure    text    not null,
    organisation text    not null,
    score        numeric(5, 1) not null,
    grade        text    not null,
    vetoed       boolean not null,
    faults       int     not null,
    findings     text    not null,
    primary key (district, run, case_id),
    foreign key (district, run) references review_run (district, id)
);
select distribute('reviewed_file', 'tenant');
create index reviewed_file_worst on reviewed_file (district, run, score, case_id);

-- What a person made of it: never changed, so that where man and machine differ stays on record.
create table review_verdict (
    district text        not null,
    id       uuid        not null,
    run      uuid        not null,
    case_id  uuid        not null,
    grade    text        not null,
    opinion  text        not null,
    account  text        not null,
    at       timestamptz not null,
    primary key (district, id),
    foreign key (district, run, case_id) references reviewed_file (district, run, case_id)
);
select distribute('review_verdict', 'tenant');
create index review_verdict_file on review_verdict (district, run, case_id);
