set local citus.multi_shard_modify_mode to 'sequential';

-- The holiday notices of the State Council as they were entered: national, so without a district.
create table holiday_notice (
    id           uuid primary key,
    title        text        not null,
    entered_by   text        not null,
    entered_at   timestamptz not null,
    announced_at timestamptz
);
select distribute('holiday_notice', 'reference');

-- What a notice says of a day. A later notice does not overwrite an earlier one: it adds a version, and the last counts.
create table holiday_notice_day (
    day     date not null,
    version int  not null check (version > 0),
    kind    text not null check (kind in ('HOLIDAY', 'WORKDAY', 'ORDINARY')),
    name    text not null,
    notice  uuid not null references holiday_notice,
    primary key (day, version)
);
select distribute('holiday_notice_day', 'reference');
create index holiday_notice_day_notice on holiday_notice_day (notice);
revoke update, delete, truncate on holiday_notice_day from public, ${application};
