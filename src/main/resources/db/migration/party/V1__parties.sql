set local citus.multi_shard_modify_mode to 'sequential';

-- People and organisations. The id is made from the keyed blind index of the identity number; identity and phone are sealed.
create table party (
    district    text not null,
    id          uuid not null,
    id_type     text not null,
    name        text not null,
    identity    text not null,
    phone       text,
    phone_index text,
    primary key (district, id)
);
select distribute('party', 'tenant');
create index party_name on party (district, name text_pattern_ops);
create index party_phone on party (district, phone_index) where phone_index is not null;

-- Who has which role in which case, under the name stated there.
create table case_party (
    district text not null,
    case_id  uuid not null,
    role     text not null,
    party_id uuid not null,
    name     text not null,
    primary key (district, case_id, role, party_id)
);
select distribute('case_party', 'tenant');
create index case_party_party on case_party (district, party_id, case_id);
