set local citus.multi_shard_modify_mode to 'sequential';

-- Who sent which file. The content lies outside the database, at the address its digest gives.
create table stored_file (
    district    text        not null,
    digest      text        not null,
    uploader    text        not null,
    name        text        not null,
    media_type  text        not null,
    size        bigint      not null,
    uploaded_at timestamptz not null,
    primary key (district, digest, uploader)
);
select distribute('stored_file', 'tenant');
