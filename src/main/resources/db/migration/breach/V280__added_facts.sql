-- Categories of data subjects, GDPR Art. 33(3)(a); the categories of records are in "categories".
alter table breach add column subject_categories text[] not null default '{}';

-- The facts that other facts have superseded: rows are added and never changed; what stands is in "breach".
create table breach_former_facts (
    breach_id          uuid        not null references breach,
    seq                integer     not null,
    occurred_from      timestamptz,
    occurred_to        timestamptz,
    nature             text[]      not null,
    places             text[]      not null,
    categories         text[]      not null,
    subject_categories text[]      not null,
    subjects_approx    integer,
    records_approx     integer,
    superseded_by      text        not null,
    superseded_at      timestamptz not null,
    primary key (breach_id, seq)
);
