set local citus.multi_shard_modify_mode to 'sequential';

-- A draw by lot (抽签): what was fixed, and once it was drawn the seed and what came out. The seed is sealed until then.
create table draw (
    district          text        not null,
    id                uuid        not null,
    title             text        not null,
    case_id           uuid,
    organisation      text,
    pool_size         bigint      not null,
    pool_digest       text        not null,
    inspectors        text        not null,
    inspectors_digest text        not null,
    terms             text        not null,
    terms_digest      text        not null,
    seed_digest       text        not null,
    later             text        not null,
    later_anchor      date,
    sealed_seed       text        not null,
    committed_by      text        not null,
    committed_at      timestamptz not null,
    seed              text,
    later_value       text,
    outcome           text,
    drawn_by          text,
    drawn_at          timestamptz,
    primary key (district, id)
);
select distribute('draw', 'tenant');
create index draw_newest on draw (district, committed_at desc);
create index draw_case on draw (district, case_id) where case_id is not null;

-- The pool as it was fixed, a thousand lines a row; joined they are the text whose digest was promised. Written before the
-- draw itself, whose digest they make; those of a draw that was not fixed after all belong to nothing.
create table draw_pool (
    district text not null,
    draw     uuid not null,
    part     int  not null,
    lines    text not null,
    primary key (district, draw, part)
);
select distribute('draw_pool', 'tenant');

-- What was fixed is not changed, and what was drawn is not drawn again.
create function draw_stands() returns trigger language plpgsql as $$
begin
    raise exception 'a draw that was fixed is not changed' using errcode = 'P0A01';
end
$$;
set local citus.enable_unsafe_triggers to on;
create trigger draw_pool_stands before update or delete on draw_pool for each row execute function draw_stands();
create trigger draw_is_kept before delete on draw for each row execute function draw_stands();
create trigger draw_stands before update on draw for each row
    when (old.drawn_at is not null or (old.pool_digest, old.inspectors, old.terms, old.seed_digest, old.later)
        is distinct from (new.pool_digest, new.inspectors, new.terms, new.seed_digest, new.later))
    execute function draw_stands();
