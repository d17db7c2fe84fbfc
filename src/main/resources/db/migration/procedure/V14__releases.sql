set local citus.multi_shard_modify_mode to 'sequential';

-- A version of a procedure that was drafted while the house was open, word for word; written once. It is in force from its
-- effective day on if it was approved and not withdrawn.
create table definition_release (
    district     text        not null,
    id           uuid        not null,
    module       text        not null,
    procedure    text        not null,
    effective    date        not null,
    text         text        not null,
    forms        text,
    papers       text        not null, -- JSON: name → text
    digest       text        not null, -- SM3 of all of it, hexadecimal
    reason       text        not null,
    drafted_by   text        not null,
    drafted_name text        not null,
    drafted_at   timestamptz not null,
    primary key (district, id)
);
select distribute('definition_release', 'tenant');
create index definition_release_of on definition_release (district, procedure, effective);

-- What was decided of it: first approved or refused, then, if need be, withdrawn. Attempts count how often an approved
-- version of the same procedure and day was withdrawn before, so that one day never has two.
create table definition_decision (
    district     text        not null,
    release      uuid        not null,
    step         int         not null check (step in (1, 2)),
    decision     text        not null check (decision in ('APPROVED', 'REFUSED', 'WITHDRAWN')),
    procedure    text        not null,
    effective    date        not null,
    attempt      int         not null,
    note         text        not null,
    decided_by   text        not null,
    decided_name text        not null,
    decided_at   timestamptz not null,
    primary key (district, release, step),
    foreign key (district, release) references definition_release (district, id)
);
select distribute('definition_decision', 'tenant');
create unique index definition_decision_one on definition_decision (district, procedure, effective, attempt)
    where decision = 'APPROVED';
revoke update, delete, truncate on definition_release, definition_decision from public, ${application};
