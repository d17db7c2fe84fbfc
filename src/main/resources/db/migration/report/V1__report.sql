set local citus.multi_shard_modify_mode to 'sequential';

-- Every state that an edited annual report has been in; a version is never changed, the next one follows it.
create table report_version (
    district  text not null,
    year      int  not null,
    version   int  not null,
    texts     text not null, -- JSON: place in the template → what officers wrote there
    figures   text not null, -- JSON: figure → its value when the version was saved
    note      text not null,
    made_by   text not null,
    made_name text not null,
    made_at   timestamptz not null,
    primary key (district, year, version)
);
select distribute('report_version', 'tenant');

-- What officers remark on a section (批注), and whether it has been settled.
create table report_comment (
    district   text not null,
    id         uuid not null,
    year       int  not null,
    version    int  not null,
    place      text not null,
    body       text not null,
    made_by    text not null,
    made_name  text not null,
    made_at    timestamptz not null,
    settled_by text,
    settled_at timestamptz,
    primary key (district, id)
);
select distribute('report_comment', 'tenant');
create index report_comment_year on report_comment (district, year, id);

-- A number that stands in a report in place of a computed figure: with its reason, and signed. The newest row of a figure
-- counts; one without a value takes the others back.
create table report_substitute (
    district    text not null,
    id          uuid not null,
    year        int  not null,
    figure      text not null,
    computed    numeric,
    value       numeric,
    reason      text not null,
    signed_by   text not null,
    signer_name text not null,
    signed_on   date not null,
    signature   text not null,
    primary key (district, id)
);
select distribute('report_substitute', 'tenant');
create index report_substitute_year on report_substitute (district, year, figure, id);

-- The report as it was sent for review, word for word and number for number, and when it was made public.
create table report_snapshot (
    district     text not null,
    id           uuid not null,
    year         int  not null,
    version      int  not null,
    case_id      uuid not null,
    body         text not null, -- JSON
    digest       text not null, -- SM3 of the body, hexadecimal
    taken_at     timestamptz not null,
    number       text,
    published_on date,
    primary key (district, id)
);
select distribute('report_snapshot', 'tenant');
create index report_snapshot_year on report_snapshot (district, year, published_on, id);
