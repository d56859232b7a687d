create schema estate_accounts;

create table estate_accounts.account (
    subject_no    bigint primary key,
    account_id    text not null unique,
    username      text not null,
    password_hash text not null,
    full_name     text not null,
    email         text not null,
    phone         text,
    date_of_birth date,
    company       text,
    job_title     text,
    time_zone     text,
    created_at    timestamptz not null,
    like estate.restrictable including defaults
);
create index on estate_accounts.account (email);
create index on estate_accounts.account (phone);

create table estate_accounts.sign_in (
    subject_no   bigint not null,
    signed_in_at timestamptz not null,
    ip           text not null,
    successful   boolean not null,
    like estate.restrictable including defaults
);
create index on estate_accounts.sign_in (subject_no);

call estate.add_interface('estate_accounts');
