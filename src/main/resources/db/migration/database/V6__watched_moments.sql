-- Stops watching a table, so that it may be watched otherwise.
create function unwatch(target text) returns void language plpgsql as $$
begin
    if exists (select from pg_extension where extname = 'citus') then return; end if;
    execute format('drop function note_days_of_%s cascade', target);
    delete from watched_table where name = target;
end
$$;

-- Watches one day of a table's rows for being set or moved, row by row: for a table whose rows change with every act
-- while that day seldom does. Nothing is called for a change that leaves the day alone.
create function watch_moment(target text, day text) returns void language plpgsql as $watch$
declare
    noting text := format('note_%s_of_%s', day, target);
begin
    if exists (select from pg_extension where extname = 'citus') then return; end if;
    execute format($function$
        create function %I() returns trigger language plpgsql as $body$
        begin
            insert into changed_day (district, source, day)
            select new.district, %L, day from (select old.%I as day union select new.%I) as touched
            where day < current_date - 1;
            return null;
        end
        $body$ $function$, noting, target, day, day);
    execute format('create trigger %I after update on %I for each row when (old.%I is distinct from new.%I)'
        ' execute function %I()', day || '_moved', target, day, day, noting);
end
$watch$;
