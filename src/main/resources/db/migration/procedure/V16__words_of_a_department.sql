set local citus.multi_shard_modify_mode to 'sequential';

-- What a closed case is found by: the pairs of its words, each once for whoever looks through all departments, and once with
-- the department's name before it. A clerk's search then reads what is his department's, however many others there are.
create function words_of(organisation text, words text) returns text[] language plpgsql immutable strict parallel safe as $$
declare
    pairs text[] := bigrams(words);
    found text[] := pairs;
    pair text;
begin
    foreach pair in array pairs loop
        found := found || (organisation || ' ' || pair);
    end loop;
    return found;
end
$$;

drop index case_file_words;
create index case_file_words on case_file
    using gin (words_of(organisation, number || ' ' || title || ' ' || coalesce(applicant, ''))) where closed_on is not null;
