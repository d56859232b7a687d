-- Every computed deadline with what it was computed from. Rows are superseded, never overwritten.
create table case_deadline (
    id               uuid primary key,
    case_id          uuid        not null references privacy_case,
    event            text        not null,
    regime           text        not null,
    counted_from     timestamptz not null,
    due_at           timestamptz not null,
    unpaused_due_at  timestamptz not null,
    internal_due_at  timestamptz not null,
    legal_outer_at   timestamptz,
    rule_id          text        not null,
    rule             text        not null,
    rules_version    text        not null,
    calendar_version text        not null,
    zone             text        not null,
    explanation      text        not null,
    kind             text        not null,
    state            text        not null,
    computed_at      timestamptz not null,
    ended_at         timestamptz
);

create index case_deadline_of_case on case_deadline (case_id);
create index case_deadline_due on case_deadline (due_at) where state in ('running', 'missed');
