create schema estate_web_analytics;

-- A visitor without e-mail address is known by cookie only.
create table estate_web_analytics.visitor (
    subject_no    bigint primary key,
    email         text,
    account_id    text,
    first_seen_at timestamptz not null,
    like estate.restrictable including defaults
);
create index on estate_web_analytics.visitor (email);
create index on estate_web_analytics.visitor (account_id);

create table estate_web_analytics.browser (
    subject_no    bigint not null,
    cookie_id     text primary key,
    browser       text not null,
    plug_ins      text not null,
    language      text not null,
    configuration text not null,
    like estate.restrictable including defaults
);
create index on estate_web_analytics.browser (subject_no);

create table estate_web_analytics.page_view (
    subject_no bigint not null,
    cookie_id  text not null,
    ip         text not null,
    page       text not null,
    viewed_at  timestamptz not null,
    like estate.restrictable including defaults
);
create index on estate_web_analytics.page_view (subject_no);

call estate.add_interface('estate_web_analytics');
