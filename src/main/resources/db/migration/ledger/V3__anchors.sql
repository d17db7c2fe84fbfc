set local citus.multi_shard_modify_mode to 'sequential';
set local citus.enable_unsafe_triggers to on;

-- The signed Merkle root of each district's day. Hashes are hexadecimal; signature and certificates are DER in base64.
create table anchor (
    district    text   not null,
    day         date   not null,
    acts        bigint not null,
    root        text   not null,
    previous    text   not null,
    statement   text   not null,
    signature   text   not null,
    certificate text   not null,
    issuer      text   not null,
    primary key (district, day)
);
select distribute('anchor', 'tenant');

create trigger anchor_append_only before update or delete on anchor for each row execute function refuse_change();
create trigger anchor_append_only_whole before truncate on anchor for each statement execute function refuse_change();
revoke update, delete, truncate on anchor from public, ${application};
