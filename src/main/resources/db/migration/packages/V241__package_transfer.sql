-- A package that is sent directly to another controller: how often it was tried, and what came of it.
create table package_transfer (
    case_id  uuid primary key references privacy_case,
    receiver text        not null,
    attempts integer     not null,
    last_at  timestamptz not null,
    state    text check (state in ('taken', 'given-up')),
    reason   text
);
