-- What exactly may be disclosed, as it is approved, and what was handed over: never more than that. Codes and days only.
create table disclosure_scope (
    disclosure_id     uuid primary key references disclosure,
    systems           text[]      not null check (systems <> '{}'),
    categories        text[]      not null check (categories <> '{}'),
    from_day          date        not null,
    to_day            date        not null,
    named_by          text        not null,
    named_at          timestamptz not null,
    handed_systems    text[],
    handed_categories text[],
    handed_from       date,
    handed_to         date,
    handed_by         text,
    handed_at         timestamptz,
    constraint disclosure_scope_days check (from_day <= to_day),
    constraint disclosure_nothing_beyond check (handed_at is null or (handed_systems <@ systems
        and handed_categories <@ categories and handed_from >= from_day and handed_to <= to_day))
);

-- Where the data is a customer's, when the customer was told before it was handed over.
alter table disclosure add column customer_told_at timestamptz;
