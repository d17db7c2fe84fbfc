set local citus.multi_shard_modify_mode to 'sequential';

-- Ratings brought in from elsewhere: which row of the sender each was. The number of the case may be unknown there, and
-- what was taken in twice there is recorded as it was; a rating given here stays the only one of its case and channel.
alter table rating add column external_id text;
alter table rating add column row_digest bigint;
alter table rating alter column case_number drop not null;
alter table rating drop constraint rating_district_case_number_channel_key;
create unique index rating_given_here on rating (district, case_number, channel) where external_id is null;
create unique index rating_external on rating (district, external_id) where external_id is not null;
