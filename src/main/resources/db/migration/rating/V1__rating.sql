set local citus.multi_shard_modify_mode to 'sequential';

-- What people say of a service: one for each case and channel, none by default, never changed.
create table rating (
    district      text not null,
    id            uuid not null,
    case_number   text not null,
    case_id       uuid,
    department    text not null,
    item          text,
    channel       text not null check (channel in ('pc', 'mobile', 'qr', 'tablet', 'terminal', 'phone', 'sms')),
    score         int  not null check (score between 1 and 5),
    remark        text,
    rated_at      timestamptz not null,
    rated_on      date not null,
    rated_by      text not null,
    primary key (district, id),
    unique (district, case_number, channel)
);
select distribute('rating', 'tenant');
create index rating_rated on rating (district, rated_on, department);
create index rating_bad on rating (district, id) where score >= 4;

-- Which case puts right what a bad rating is about, written with that case's first act. The key lets there be only one.
create table rating_answer (
    district text not null,
    rating   uuid not null,
    case_id  uuid not null,
    primary key (district, rating),
    foreign key (district, rating) references rating (district, id)
);
select distribute('rating_answer', 'tenant');
