set local citus.multi_shard_modify_mode to 'sequential';

-- All pairs of neighbouring characters. Chinese words are mostly two characters long: what contains a word contains its pairs.
create function bigrams(words text) returns text[] language sql immutable strict parallel safe as $$
    select array(select substr(words, i, 2) from generate_series(1, length(words) - 1) i)
$$;

-- Closed cases are found by any part of their number, title or applicant. Open ones are few and are looked through: so a
-- case enters this index once, when it ends, and not at each of its acts.
create index case_file_words on case_file using gin (bigrams(number || ' ' || title || ' ' || coalesce(applicant, '')))
    where closed_on is not null;
