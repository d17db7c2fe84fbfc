set local citus.multi_shard_modify_mode to 'sequential';
set local citus.enable_unsafe_triggers to on;

-- A value for a year that was entered instead of computed. Never changed: a later entry takes its place.
create table figure_reference (
    district    text        not null,
    id          uuid        not null,
    figure      text        not null,
    year        int         not null,
    kind        text        not null check (kind in ('EXTERNAL', 'PUBLISHED')),
    value       numeric     not null,
    lower_bound boolean     not null,
    source      text        not null,
    signer      text        not null,
    signed_on   date        not null,
    entered_by  text        not null,
    entered_at  timestamptz not null,
    primary key (district, id)
);
select distribute('figure_reference', 'tenant');
create index figure_reference_year on figure_reference (district, year, figure);

create function refuse_reference_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'P0A01';
end
$$;
create trigger figure_reference_append_only before update or delete on figure_reference
    for each row execute function refuse_reference_change();
revoke update, delete, truncate on figure_reference from public, ${application};
