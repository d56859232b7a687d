create schema estate_partner_feed;

create table estate_partner_feed.contact (
    subject_no     bigint primary key,
    email          text not null,
    cookie_id      text,
    source_partner text not null,
    received_at    timestamptz not null,
    like estate.restrictable including defaults
);
create index on estate_partner_feed.contact (email);
create index on estate_partner_feed.contact (cookie_id);

create table estate_partner_feed.ip_location (
    subject_no     bigint not null,
    ip             text not null,
    zip            text not null,
    source_partner text not null,
    like estate.restrictable including defaults
);
create index on estate_partner_feed.ip_location (subject_no);

create table estate_partner_feed.campaign_performance (
    subject_no     bigint not null,
    campaign       text not null,
    impressions    integer not null,
    clicks         integer not null,
    source_partner text not null,
    like estate.restrictable including defaults
);
create index on estate_partner_feed.campaign_performance (subject_no);

call estate.add_interface('estate_partner_feed');
