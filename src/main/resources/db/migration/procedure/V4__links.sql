set local citus.multi_shard_modify_mode to 'sequential';

-- Which case concerns which, as the act of this sequence told in this field.
create table case_link (
    district text not null,
    case_id  uuid not null,
    sequence int  not null,
    field    text not null,
    concerns uuid not null,
    primary key (district, case_id, sequence, field)
);
select distribute('case_link', 'tenant');
create index case_link_concerns on case_link (district, concerns);
