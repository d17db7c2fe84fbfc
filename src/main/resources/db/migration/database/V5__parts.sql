-- Old years part from new ones without a change in what is asked: a table whose keys hold the id of a case is cut at a
-- day still to come. Ids are made in the order of time, so that a case lies as a whole, with all its acts, in the part
-- of the years in which it was opened, and every key remains unique in the whole table. See docs/adr/0019.

-- The least id that can be made at a moment.
create function id_since(moment timestamptz) returns uuid language sql immutable as $$
    select cast(rpad(lpad(to_hex(cast(extract(epoch from moment) * 1000 as bigint)), 12, '0'), 32, '0') as uuid)
$$;

-- Cuts a table: what is opened from the moment on lies in a part of its own. Run by the owner, before the moment comes.
create function cut(target text, key text, moment timestamptz) returns void language plpgsql as $cut$
declare
    parted boolean := (select relkind = 'p' from pg_class where oid = target::regclass);
    past text := target || '_until_' || to_char(moment at time zone 'Asia/Shanghai', 'YYYYMMDD');
    coming text := target || '_since_' || to_char(moment at time zone 'Asia/Shanghai', 'YYYYMMDD');
    recent text := target; -- that which holds whatever has no other place
    since text := 'minvalue';
    triggers text[];
    rights text[];
    one text;
begin
    if parted then
        select c.relname, substring(pg_get_expr(c.relpartbound, c.oid) from 'FROM \((.*)\) TO') into recent, since
        from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = target::regclass and pg_get_expr(c.relpartbound, c.oid) like '%TO (MAXVALUE)';
        execute format('alter table %I detach partition %I', target, recent);
    end if;
    -- looked through without keeping anybody waiting but those who open cases in it
    execute format('alter table %I add constraint %I check (%I < %L)', recent, past || '_only', key, id_since(moment));
    execute format('alter table %I rename to %I', recent, past);
    if not parted then
        select array_agg(pg_get_triggerdef(oid)), array_agg(format('drop trigger %I on %I', tgname, past))
            filter (where tgtype & 1 = 1) into triggers, rights
        from pg_trigger where tgrelid = past::regclass and not tgisinternal;
        foreach one in array coalesce(rights, '{}') loop execute one; end loop; -- the whole has them for its parts
        execute format('create table %I (like %I including all excluding constraints excluding indexes) partition by range (%I)',
            target, past, key);
        perform distribute(target::regclass, 'tenant');
        execute (select string_agg(format('alter table %I add %s %s', target,
                case contype when 'c' then format('constraint %I', conname) end, pg_get_constraintdef(oid)), ';')
            from pg_constraint
            where conrelid = past::regclass and contype in ('p', 'c') and conname <> past || '_only');
    end if;
    execute format('alter table %I attach partition %I for values from (%s) to (%L)', target, past, since, id_since(moment));
    execute format('create table %I partition of %I for values from (%L) to (maxvalue)', coming, target, id_since(moment));
    execute coalesce((select format('alter table %I set (%s)', coming, array_to_string(reloptions, ', '))
        from pg_class where oid = past::regclass and reloptions is not null), 'select');
    execute format('alter table %I drop constraint %I', past, past || '_only');
    if not parted then
        execute coalesce((select string_agg(regexp_replace(indexdef, format('INDEX \S+ ON (\S+\.)?%I ', past),
                format('INDEX ON %I ', target)), ';')
            from pg_indexes i where tablename = past and schemaname = current_schema()
                and not exists (select from pg_constraint k where k.conname = i.indexname)), 'select');
        foreach one in array coalesce(triggers, '{}') loop
            execute regexp_replace(one, format(' ON (\S+\.)?%I ', past), format(' ON %I ', target));
        end loop;
        -- whoever had a right has it on the whole, and none on a part
        for one in select format('revoke all on %I from %I; grant %s on %1$I to %2$I', target, grantee::regrole::text,
                string_agg(privilege_type, ', '))
            from pg_class c, aclexplode(c.relacl) where c.oid = past::regclass and grantee <> c.relowner and grantee <> 0
            group by grantee loop
            execute one;
        end loop;
    end if;
    for one in select distinct format('revoke all on %I from %I', c.relname, grantee::regrole::text)
        from pg_class c, aclexplode(c.relacl)
        where c.oid in (past::regclass, coming::regclass) and grantee <> c.relowner and grantee <> 0 loop
        execute one;
    end loop;
end
$cut$;
