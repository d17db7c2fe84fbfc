set local citus.multi_shard_modify_mode to 'sequential';

-- Of which days the records of a table have changed since somebody last summed them up. Written by triggers, in the
-- transaction of the change itself, so that no change goes unnoticed whoever makes it, bulk copies included.
create table changed_day (
    district text   not null,
    id       bigint generated always as identity,
    source   text   not null,
    day      date   not null,
    primary key (district, id)
);
select distribute('changed_day', 'tenant');

-- The tables that are watched.
create table watched_table (
    name text primary key
);
select distribute('watched_table', 'reference');

-- Watches a table: which days, by the expressions given, its inserted rows lie on, and with `mutable` its changed and
-- deleted ones as well. A day that is not over for long needs no note, for nobody sums it up yet: see ChangedDays.
-- A distributed database (Citus) lets no trigger write to another table; there nothing is watched.
create function watch(target text, mutable boolean, variadic days text[]) returns void language plpgsql as $watch$
declare
    touched text;
    noting text := 'note_days_of_' || target;
begin
    if exists (select from pg_extension where extname = 'citus') then return; end if;
    select string_agg(format('select district, (%s)::date as day from changed', day), ' union ') into touched
    from unnest(days) as given(day);
    execute format($function$
        create function %I() returns trigger language plpgsql as $body$
        begin
            insert into changed_day (district, source, day)
            select distinct district, %L, day from (%s) as touched where day < current_date - 1;
            return null;
        end
        $body$ $function$, noting, target, touched);
    execute format('create trigger days_of_inserted after insert on %I referencing new table as changed'
        ' for each statement execute function %I()', target, noting);
    if mutable then
        execute format('create trigger days_of_changed after update on %I referencing new table as changed'
            ' for each statement execute function %I()', target, noting);
        execute format('create trigger days_of_former after update on %I referencing old table as changed'
            ' for each statement execute function %I()', target, noting);
        execute format('create trigger days_of_deleted after delete on %I referencing old table as changed'
            ' for each statement execute function %I()', target, noting);
    end if;
    insert into watched_table (name) values (target);
end
$watch$;
