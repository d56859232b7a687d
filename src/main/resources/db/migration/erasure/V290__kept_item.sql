-- What the person who decides an erasure keeps, one row for each recipient: all that it holds, to a last day, on a ground of
-- law. On the day after the erasure goes on by itself.
create table kept_item (
    case_id    uuid        not null references privacy_case,
    processor  text        not null,
    ground     text        not null,
    keep_until date        not null,
    kept_by    text        not null,
    kept_at    timestamptz not null,
    settled_at timestamptz,
    primary key (case_id, processor)
);
create index kept_item_unsettled on kept_item (case_id) where settled_at is null;
