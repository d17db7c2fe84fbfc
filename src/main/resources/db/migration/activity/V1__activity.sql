set local citus.multi_shard_modify_mode to 'sequential';

-- Something that was held, done or counted (工作活动) and is no case: a training, a meeting, a set of terminals. The kind
-- is a word of the figure files; the quantity counts what the unit says.
create table activity (
    district    text    not null,
    id          uuid    not null,
    kind        text    not null,
    title       text    not null,
    department  text,
    held_on     date    not null,
    quantity    numeric not null,
    unit        text    not null,
    place       text,
    town        text,
    form        jsonb   not null,
    external_id text,
    row_digest  bigint,
    primary key (district, id)
);
select distribute('activity', 'tenant');
create index activity_day on activity (district, kind, held_on, department);
create unique index activity_external on activity (district, external_id) where external_id is not null;
