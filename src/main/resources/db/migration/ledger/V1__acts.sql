set local citus.multi_shard_modify_mode to 'sequential';
set local citus.enable_unsafe_triggers to on;

-- Every act of every case. The body is the record, exactly as it was hashed; the other columns only help to find it.
create table act (
    district text        not null,
    case_id  uuid        not null,
    sequence int         not null check (sequence > 0),
    act      text        not null,
    at       timestamptz not null,
    recorded timestamptz not null,
    hash     bytea       not null check (length(hash) = 32),
    body     text        not null,
    primary key (district, case_id, sequence)
);
select distribute('act', 'tenant');

-- Acts are recorded in the order of time, so a day's acts lie together: a block-range index finds them and costs no write.
create index act_recorded on act using brin (recorded) with (pages_per_range = 16, autosummarize = on);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'P0A01';
end
$$;

create trigger act_append_only before update or delete on act for each row execute function refuse_change();
create trigger act_append_only_whole before truncate on act for each statement execute function refuse_change();
revoke update, delete, truncate on act from public, ${application};
