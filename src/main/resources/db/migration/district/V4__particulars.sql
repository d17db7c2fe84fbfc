set local citus.multi_shard_modify_mode to 'sequential';

-- What the papers of a body always say, told once (机关信息). What it has not told is the house's own proposal.
create table particular (
    district     text        not null,
    organisation text        not null,
    name         text        not null,
    value        text        not null,
    told_by      text        not null,
    told_at      timestamptz not null,
    primary key (district, organisation, name),
    foreign key (district, organisation) references organisation (district, code)
);
select distribute('particular', 'tenant');
