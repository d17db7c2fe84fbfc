set local citus.multi_shard_modify_mode to 'sequential';

-- A matter (事项) as it was from a day on. Versions are written once; the next one ends the one before it.
-- The columns are what lists and figures ask of the body, which is the version itself.
create table item (
    district           text not null,
    id                 uuid not null,
    code               text not null,
    version            int  not null,
    valid_from         date not null,
    ended              boolean not null default false,
    name               text not null,
    initials           text not null,
    type               text not null,
    department         text not null,
    statutory_length   int,
    statutory_unit     text,
    promised_length    int,
    promised_unit      text,
    instant            boolean not null,
    online             boolean not null,
    visits             int not null,
    reform             text,
    commitment         boolean not null,
    tolerance          boolean not null,
    body               jsonb not null,
    recorded_at        timestamptz not null,
    recorded_by        text not null,
    primary key (district, code, version),
    unique (district, id)
);
select distribute('item', 'tenant');

create index item_in_force on item (district, code, valid_from desc, version desc);
