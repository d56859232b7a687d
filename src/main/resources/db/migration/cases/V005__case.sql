-- One row per case: routing facts only, never personal data (that is in the vault).
create table privacy_case (
    id                uuid primary key,
    reference         text        not null unique,
    "right"           text        not null,
    regime            text        not null,
    role              text        not null,
    residence         text        not null,
    channel           text        not null,
    requester         text        not null,
    locale            text        not null,
    controller        text,
    received_at       timestamptz not null,
    opened_at         timestamptz not null,
    status            text        not null,
    outcome           text,
    ground            text,
    closed_at         timestamptz
);

create index privacy_case_open on privacy_case (status, received_at);
create index privacy_case_right on privacy_case ("right", received_at);
