set local citus.multi_shard_modify_mode to 'sequential';
set local citus.enable_unsafe_triggers to on;

-- Who may enter. Not a tenant table: whoever logs in has named no district yet, so a name is unique in the installation.
create table account (
    name         text        primary key,
    district     text        not null,
    display_name text        not null,
    organisation text,
    roles        text[]      not null,
    party        uuid,
    password     text        not null,
    enabled      boolean     not null default true,
    failures     int         not null default 0,
    locked_until timestamptz,
    created_at   timestamptz not null
);
select distribute('account', 'reference');
create index account_district on account (district, name);

-- Who entered or tried to, and who read whose data for what purpose. Never changed, never deleted by the application.
create table access_log (
    district text        not null,
    id       uuid        not null,
    at       timestamptz not null,
    account  text        not null,
    subject  text        not null,
    object   text        not null,
    purpose  text        not null,
    result   text        not null,
    primary key (district, id)
);
select distribute('access_log', 'tenant');
create index access_log_account on access_log (district, account, at);

create function refuse_log_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'P0A01';
end
$$;
create trigger access_log_append_only before update or delete on access_log for each row execute function refuse_log_change();
create trigger access_log_append_only_whole before truncate on access_log for each statement execute function refuse_log_change();
revoke update, delete, truncate on access_log from public, current_user, ${application};
