set local citus.multi_shard_modify_mode to 'sequential';

-- Which files of a run were drawn for people to read: by which draw, in which order.
create table review_sample (
    district text not null,
    run      uuid not null,
    case_id  uuid not null,
    draw     uuid not null,
    place    int  not null,
    primary key (district, run, case_id),
    foreign key (district, run, case_id) references reviewed_file (district, run, case_id)
);
select distribute('review_sample', 'tenant');

-- Runs that were cut off are looked for at start.
create index review_run_unfinished on review_run (district, started_at) where finished_at is null;
