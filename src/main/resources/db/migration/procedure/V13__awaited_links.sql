-- Cases that a case brought in names by number, while no case of that number is here yet.
create table awaited_link (
    district text not null,
    number   text not null,
    case_id  uuid not null,
    sequence int  not null,
    field    text not null,
    primary key (district, number, case_id, sequence, field)
);
select distribute('awaited_link', 'tenant');
