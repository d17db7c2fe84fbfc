-- Watches the inserted rows of a table one by one, for a table into which every act inserts a few: a row of today costs a
-- comparison, where the trigger for whole statements costs a table of what was inserted. Each day is an expression over
-- `new`. Rows of old days come by the thousand and share their days, so a transaction remembers what it has noted, in a
-- setting that a rollback, of a savepoint too, takes back together with the notes.
create function watch_rows(target text, variadic days text[]) returns void language plpgsql as $watch$
declare
    noting text := format('note_days_of_row_of_%s', target);
    remembered text := format('zhunsheng.noted_%s', target);
begin
    if exists (select from pg_extension where extname = 'citus') then return; end if;
    execute format('drop trigger if exists days_of_inserted on %I', target);
    execute format($function$
        create function %I() returns trigger language plpgsql as $body$
        declare
            today   date := current_date;
            noted   text;
            touched date;
            mark    text;
        begin
            if least(%s) >= today - 1 then return new; end if;
            noted := coalesce(current_setting(%L, true), '');
            foreach touched in array array[%s] loop
                mark := new.district || ' ' || touched || ';';
                if touched < today - 1 and position(mark in noted) = 0 then
                    insert into changed_day (district, source, day) values (new.district, %L, touched);
                    noted := noted || mark;
                    perform set_config(%L, noted, true);
                end if;
            end loop;
            return new;
        end
        $body$ $function$,
        noting, array_to_string(days, ', '), remembered, array_to_string(days, ', '), target, remembered);
    execute format('create trigger days_of_row before insert on %I for each row execute function %I()', target, noting);
end
$watch$;
