-- Breaches of personal data: the register of GDPR Art. 33(5). What a person wrote is in the vault under the same id.
create table breach (
    id              uuid primary key,
    reference       text        not null unique,
    role            text        not null,
    controller      text,
    reported_by     text        not null,
    reported_at     timestamptz not null,
    discovered_at   timestamptz not null,
    occurred_from   timestamptz,
    occurred_to     timestamptz,
    nature          text[]      not null,
    places          text[]      not null,
    categories      text[]      not null,
    subjects_approx integer,
    records_approx  integer,
    status          text        not null,
    containment     text,
    score           numeric(4, 2),
    rated           text,
    severity        text,
    lowering_reason text,
    many_affected   boolean     not null default false,
    unintelligible  boolean     not null default false,
    missed_cause    text,
    root_cause      text,
    lesson          text,
    closed_at       timestamptz
);

create index breach_by_report on breach (reported_at desc, id);

-- When the company became aware, as assessed: rows are added and never changed; the last one stands.
create table breach_awareness (
    breach_id   uuid        not null references breach,
    seq         integer     not null,
    aware_at    timestamptz not null,
    reason      text        not null,
    author      text        not null,
    assessed_at timestamptz not null,
    primary key (breach_id, seq)
);

-- What must be done by when, for each place where affected people live.
create table breach_deadline (
    id               uuid primary key,
    breach_id        uuid        not null references breach,
    place            text        not null,
    event            text        not null,
    regime           text        not null,
    counted_from     timestamptz not null,
    due_at           timestamptz not null,
    legal_outer_at   timestamptz,
    rule_id          text        not null,
    rule             text        not null,
    rules_version    text        not null,
    calendar_version text        not null,
    zone             text        not null,
    explanation      text        not null,
    state            text        not null,
    computed_at      timestamptz not null,
    ended_at         timestamptz
);

create unique index breach_deadline_standing on breach_deadline (breach_id, place, event, regime)
    where state <> 'superseded';

-- Whom the law wants to be told.
create table breach_notice (
    id            uuid primary key,
    breach_id     uuid        not null references breach,
    kind          text        not null,
    place         text        not null,
    regime        text        not null,
    rule          text        not null,
    state         text        not null,
    decision      text,
    late_reason   text,
    decided_by    text,
    first_sent_at timestamptz,
    done_at       timestamptz,
    planned_at    timestamptz not null,
    unique (breach_id, kind, place, regime)
);

-- Which report came under which key, so that a repeated one opens nothing.
create table breach_report (
    client          text        not null,
    idempotency_key text        not null,
    body_mac        bytea       not null,
    breach_id       uuid        not null,
    accepted_at     timestamptz not null,
    primary key (client, idempotency_key)
);
