set local citus.multi_shard_modify_mode to 'sequential';

-- What a closed case is found by: each pair of neighbouring characters, once as it is, for whoever looks through all
-- departments, and once with the department's name before it. A clerk's search then reads what is his department's, however
-- many others there are. Nothing but what every server has is called: an index is rebuilt, and restored, where no schema is
-- looked through.
create function words_of(organisation text, words text) returns text[] language plpgsql immutable strict parallel safe as $$
declare
    characters text[] := string_to_array(words, null);
    pairs text[] := '{}';
begin
    for i in 1 .. cardinality(characters) - 1 loop
        pairs[i] := characters[i] || characters[i + 1];
    end loop;
    -- all at once: a loop over them takes three times as long, and each case that closes pays for it
    return pairs || string_to_array(organisation || ' ' || array_to_string(pairs, E'\x1f' || organisation || ' '), E'\x1f');
end
$$;

drop index case_file_words;
create index case_file_words on case_file
    using gin (words_of(organisation, number || ' ' || title || ' ' || coalesce(applicant, ''))) where closed_on is not null;
drop function bigrams(text);
