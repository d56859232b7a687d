-- What a platform customer, the controller, instructed. The person's identifiers are in the vault. Without a row here
-- nothing that is held for a customer is disclosed or changed.
create table customer_instruction (
    case_id      uuid primary key references privacy_case,
    action       text        not null,
    reference    text,
    elements     text[]      not null,
    submitted_at timestamptz not null
);

-- How often a message to a customer was tried by webhook, counted before each attempt.
create table customer_call (
    case_id  uuid        not null references privacy_case,
    message  text        not null,
    attempts int         not null,
    last_at  timestamptz not null,
    primary key (case_id, message)
);
