-- What each recipient was told, and every word it answered. No personal data: the identifiers come from the vault at the
-- moment of sending.
create table instruction (
    id            uuid primary key,
    case_id       uuid        not null,
    ordinal       int         not null,
    processor     text        not null,
    action        text        not null,
    state         text        not null,
    ground        text,
    retain_until  date,
    due_by        timestamptz not null,
    attempts      int         not null default 0,
    created_at    timestamptz not null,
    sent_at       timestamptz,
    reason        text,
    receipt_count int,
    receipt_at    timestamptz,
    unique (case_id, processor, action),
    unique (case_id, ordinal)
);

-- Every receipt is stored before anything is done with it.
create table receipt (
    id             uuid primary key,
    instruction_id uuid        not null references instruction,
    message_id     text        not null,
    source         text        not null,
    state          text        not null,
    count          int,
    reason         text,
    received_at    timestamptz not null,
    delivered_at   timestamptz,
    unique (instruction_id, message_id)
);

create index receipt_undelivered on receipt (received_at) where delivered_at is null;
