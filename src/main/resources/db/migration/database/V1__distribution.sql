-- Where the database can spread tables over machines (Citus), a tenant table is spread by its district and a reference
-- table is copied to all; elsewhere this does nothing.
create function distribute(target regclass, kind text) returns void language plpgsql as $$
begin
    if not exists (select from pg_extension where extname = 'citus') then return; end if;
    if kind = 'reference' then
        execute format('select create_reference_table(%L)', target);
    elsif kind = 'tenant' then
        execute format('select create_distributed_table(%L, %L)', target, 'district');
    else
        raise exception 'a table is either tenant or reference, not %', kind;
    end if;
end
$$;

-- The application works on what the owner makes; what must never change takes the right away again.
grant usage on schema public to ${application};
alter default privileges in schema public grant select, insert, update, delete on tables to ${application};
alter default privileges in schema public grant usage on sequences to ${application};
