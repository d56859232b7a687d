-- Data that must be preserved: of a case, of a person, at a recipient, or of a person at a recipient. Persons are keyed
-- hashes of their identifiers, which are deleted when the hold is released.
create table legal_hold (
    id          uuid primary key,
    case_id     uuid,
    processor   text,
    category    text,
    of_person   boolean     not null,
    reason      text        not null check (reason in ('law', 'safety-and-rights', 'fraud-and-security')),
    owner       text        not null,
    review_on   date        not null,
    placed_by   text        not null,
    placed_at   timestamptz not null,
    released_by text,
    released_at timestamptz,
    constraint legal_hold_has_scope check (case_id is not null or of_person or processor is not null),
    constraint legal_hold_category_at_processor check (category is null or processor is not null)
);

create index legal_hold_standing on legal_hold (review_on) where released_at is null;

create table legal_hold_person (
    hold_id uuid  not null references legal_hold,
    mac     bytea not null,
    primary key (mac, hold_id)
);

-- Erasures that a hold put off, one row per recipient of a case. Its personal data is needed until they are done.
create table held_item (
    case_id    uuid        not null,
    processor  text        not null,
    held_at    timestamptz not null,
    resumed_at timestamptz,
    settled_at timestamptz,
    primary key (case_id, processor)
);

create index held_item_waiting on held_item (processor) where resumed_at is null;
