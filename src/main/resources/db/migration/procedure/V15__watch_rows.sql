set local citus.multi_shard_modify_mode to 'sequential';

-- Every act may insert a row into these.
select watch_rows('case_file', 'new.opened_on', 'new.closed_on');
select watch_rows('term', 'new.due', 'new.ended_on');

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
