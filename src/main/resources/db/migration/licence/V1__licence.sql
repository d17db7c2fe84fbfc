-- Until the tables are there, nothing else of them may run in parallel on a distributed database.
set local citus.multi_shard_modify_mode to 'sequential';

-- One row is one version of an electronic licence. A change issues another row; of a row only status and sealed move on.
create table licence (
    district     text        not null,
    id           uuid        not null,
    identifier   text        not null,
    type_code    text        not null,
    type_name    text        not null,
    number       text        not null,
    holder       uuid,
    holder_name  text        not null,
    holder_person boolean    not null,
    issuer       text        not null,
    issuer_name  text        not null,
    issued_on    date        not null,
    valid_from   date        not null,
    valid_to     date,
    status       text        not null check (status in ('VALID', 'CHANGED', 'REVOKED', 'WITHDRAWN', 'CANCELLED', 'EXPIRED')),
    ended_on     date,
    case_id      uuid,
    previous     text,
    sealed       boolean     not null default false,
    fields       jsonb       not null,
    primary key (district, id)
);
select distribute('licence', 'tenant');
create unique index licence_identifier on licence (district, identifier);
create index licence_holder on licence (district, holder) where holder is not null;
create index licence_case on licence (district, case_id) where case_id is not null;
create index licence_unsealed on licence (district, id) where not sealed and case_id is not null;

-- The OFD file of a version: made once, its SM3 kept, so that a presented copy can be compared to the last bit.
create table licence_file (
    district   text        not null,
    licence    uuid        not null,
    digest     text        not null,
    size       integer     not null,
    sealed_at  timestamptz not null,
    primary key (district, licence),
    foreign key (district, licence) references licence (district, id)
);
select distribute('licence_file', 'tenant');
