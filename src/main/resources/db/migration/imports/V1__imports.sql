set local citus.multi_shard_modify_mode to 'sequential';

-- A file that was brought in (导入批次): who, when, which; and how far it has got. What it counts is written in the
-- transaction of the rows it counts, so that a crash between two batches leaves both or neither.
create table import_job (
    district     text        not null,
    id           uuid        not null,
    kind         text        not null,
    file_name    text        not null,
    digest       text        not null,
    size         bigint      not null,
    account      text        not null,
    dry_run      boolean     not null,
    in_process   boolean     not null,
    state        text        not null check (state in ('waiting', 'running', 'done', 'failed')),
    position     int         not null default 0,
    bytes        bigint      not null default 0,
    accepted     int         not null default 0,
    amended      int         not null default 0,
    unchanged    int         not null default 0,
    rejected     int         not null default 0,
    message      text,
    submitted_at timestamptz not null,
    active_at    timestamptz,
    finished_at  timestamptz,
    primary key (district, id)
);
select distribute('import_job', 'tenant');
create index import_job_open on import_job (district, state) where state in ('waiting', 'running');

-- A row that was refused, sealed, since it holds what people have written of people; and what is wrong with it.
create table import_fault (
    district text not null,
    job      uuid not null,
    row      int  not null,
    sealed   text not null,
    primary key (district, job, row)
);
select distribute('import_fault', 'tenant');

-- A record that came from elsewhere and was changed by a later file (更正): what it said before, and since.
create table amendment (
    district    text        not null,
    id          uuid        not null,
    kind        text        not null,
    external_id text        not null,
    job         uuid        not null,
    account     text        not null,
    at          timestamptz not null,
    before      jsonb       not null,
    after       jsonb       not null,
    primary key (district, id)
);
select distribute('amendment', 'tenant');
create index amendment_record on amendment (district, kind, external_id, at);
revoke update, delete, truncate on amendment from public, ${application};
