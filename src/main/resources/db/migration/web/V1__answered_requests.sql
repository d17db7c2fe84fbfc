set local citus.multi_shard_modify_mode to 'sequential';

-- What was answered to a request that carried an Idempotency-Key, so that the same request again gets the same answer.
create table answered_request (
    district text        not null,
    account  text        not null,
    key      text        not null,
    digest   bytea       not null,
    at       timestamptz not null,
    status   int,
    type     text,
    location text,
    body     bytea,
    primary key (district, account, key)
);
select distribute('answered_request', 'tenant');
create index answered_request_at on answered_request (district, at);
