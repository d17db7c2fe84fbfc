set local citus.multi_shard_modify_mode to 'sequential';

-- Every act may insert a row into these.
select watch_rows('case_file', 'new.opened_on', 'new.closed_on');
select watch_rows('term', 'new.due', 'new.ended_on');

-- Asked by the function, not by a condition of the trigger: that is read from its text for each statement anew.
do $$ begin
    if exists (select from pg_extension where extname = 'citus') then return; end if;
    create or replace function note_closed_on_of_case_file() returns trigger language plpgsql as $body$
    begin
        if new.closed_on is not distinct from old.closed_on then return null; end if;
        if least(new.closed_on, old.closed_on) >= current_date - 1 then return null; end if;
        insert into changed_day (district, source, day)
        select new.district, 'case_file', day from unnest(array[old.closed_on, new.closed_on]) as touched (day)
        where day < current_date - 1;
        return null;
    end
    $body$;
    drop trigger closed_on_moved on case_file;
    create trigger closed_on_moved after update on case_file for each row execute function note_closed_on_of_case_file();
end $$;

-- The same pairs as before. Called for each case that closes; as plain SQL it was planned anew each time.
create or replace function bigrams(words text) returns text[] language plpgsql immutable strict parallel safe as $$
declare
    pairs text[] := '{}';
begin
    for i in 1 .. length(words) - 1 loop
        pairs := pairs || substr(words, i, 2);
    end loop;
    return pairs;
end
$$;

-- A server that has not counted a table yet takes every index that begins with the district for as good as the primary key,
-- and keeps the plan: each act then went through all cases of the district, until the first statistics. So no other index
-- answers to the district and the id alone: those by day and by number are left
-- out unless a day or a number is asked for.
drop index case_file_by;
create index case_file_by on case_file (opened_by, district, id);
drop index case_file_opened;
create index case_file_opened on case_file (district, opened_on, organisation) where opened_on is not null;
create unique index case_file_number on case_file (district, number) where number is not null;
alter table case_file drop constraint case_file_district_number_key;
