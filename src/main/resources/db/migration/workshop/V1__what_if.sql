set local citus.multi_shard_modify_mode to 'sequential';

-- A year's real cases replayed under an edited definition, and how far it has come.
create table what_if_run (
    district    text        not null,
    id          uuid        not null,
    procedure   text        not null,
    name        text        not null,
    text        text        not null, -- what was edited, as it was
    forms       text,
    year        int         not null,
    total       bigint      not null,
    done        bigint      not null default 0,
    affected    bigint      not null default 0, -- cases with a difference
    started_by  text        not null,
    started_at  timestamptz not null,
    touched_at  timestamptz not null,
    finished_at timestamptz,
    cancelled   boolean     not null default false,
    primary key (district, id)
);
select distribute('what_if_run', 'tenant');

-- A difference: what would be late or unlawful, or no longer.
create table what_if_difference (
    district     text   not null,
    run          uuid   not null,
    place        bigint not null,
    case_id      uuid   not null,
    number       text   not null,
    title        text   not null,
    organisation text   not null,
    added        boolean not null,
    late         boolean not null,
    kind         text   not null,
    name         text   not null,
    article      text   not null,
    said         text   not null,
    on_day       date   not null,
    days         int,
    primary key (district, run, place),
    foreign key (district, run) references what_if_run (district, id)
);
select distribute('what_if_difference', 'tenant');
