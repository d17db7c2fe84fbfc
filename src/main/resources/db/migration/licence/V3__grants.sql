set local citus.multi_shard_modify_mode to 'sequential';

-- Whom a holder lets see and use a licence, for what and until when. A grant is never edited; it can only be taken back.
create table licence_grant (
    district     text        not null,
    id           uuid        not null,
    licence      uuid        not null,
    grantee      uuid        not null,
    grantee_name text        not null,
    purpose      text        not null,
    granted_at   timestamptz not null,
    valid_to     date        not null,
    revoked_at   timestamptz,
    primary key (district, id),
    foreign key (district, licence) references licence (district, id)
);
select distribute('licence_grant', 'tenant');
create index licence_grant_licence on licence_grant (district, licence, id desc);
create index licence_grant_grantee on licence_grant (district, grantee, id desc) where revoked_at is null;
