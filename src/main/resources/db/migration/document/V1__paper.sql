set local citus.multi_shard_modify_mode to 'sequential';

-- A paper of a case, written with the act it belongs to. What it says follows from the acts up to that one.
create table paper (
    district   text        not null,
    id         uuid        not null,
    case_id    uuid        not null,
    sequence   integer     not null,
    template   text        not null,
    title      text        not null,
    made_on    date        not null,
    primary key (district, id)
);
select distribute('paper', 'tenant');
create index paper_case on paper (district, case_id, sequence);

-- Its PDF, set when it was first asked for and the same for ever after.
create table paper_file (
    district   text        not null,
    paper      uuid        not null,
    digest     text        not null,
    primary key (district, paper),
    foreign key (district, paper) references paper (district, id)
);
select distribute('paper_file', 'tenant');
