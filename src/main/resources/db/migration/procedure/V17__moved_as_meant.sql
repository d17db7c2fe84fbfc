-- Refuses a transaction that meant to move more cases than it found as it knew them: somebody else has moved one meanwhile.
create function moved_as_meant(meant bigint, moved bigint) returns int language plpgsql immutable as $$
begin
    if moved <> meant then
        raise exception '% of % cases are no longer as they were read', meant - moved, meant using errcode = 'serialization_failure';
    end if;
    return moved;
end
$$;
