create schema estate_billing;

create table estate_billing.customer (
    subject_no bigint primary key,
    account_id text not null,
    full_name  text not null,
    email      text not null,
    phone      text,
    address    text not null,
    like estate.restrictable including defaults
);
create index on estate_billing.customer (email);
create index on estate_billing.customer (account_id);
create index on estate_billing.customer (phone);

create table estate_billing.payment_method (
    subject_no bigint not null,
    brand      text not null,
    last_four  text not null,
    expires    text not null,
    like estate.restrictable including defaults
);
create index on estate_billing.payment_method (subject_no);

-- An issued invoice repeats name and address because the law wants it complete; it is kept until retain_until.
create table estate_billing.invoice (
    subject_no      bigint not null,
    account_id      text not null,
    invoice_number  text primary key,
    issued_on       date not null,
    amount          numeric(12, 2) not null,
    currency        text not null,
    billing_name    text not null,
    billing_address text not null,
    billing_email   text not null,
    retain_until    date not null,
    like estate.restrictable including defaults
);
create index on estate_billing.invoice (subject_no);
create index on estate_billing.invoice (billing_email);
create index on estate_billing.invoice (account_id);

call estate.add_interface('estate_billing');
