create schema estate_mailing_list;

create table estate_mailing_list.subscription (
    subject_no    bigint not null,
    email         text not null,
    full_name     text not null,
    list          text not null,
    subscribed_at timestamptz not null,
    consent_text  text not null,
    like estate.restrictable including defaults
);
create index on estate_mailing_list.subscription (subject_no);
create index on estate_mailing_list.subscription (email);

create table estate_mailing_list.mail_event (
    subject_no  bigint not null,
    campaign    text not null,
    kind        text not null check (kind in ('open', 'click')),
    happened_at timestamptz not null,
    ip          text not null,
    like estate.restrictable including defaults
);
create index on estate_mailing_list.mail_event (subject_no);

call estate.add_interface('estate_mailing_list');
