-- The digest of all migrations that this database has been through, so that a start need not look at them one by one.
-- One row; not a tenant table: it belongs to the installation. Only the owner writes it.
create table migrated_state (
    digest text not null
);
insert into migrated_state (digest) values ('');
revoke insert, update, delete on migrated_state from ${application};
