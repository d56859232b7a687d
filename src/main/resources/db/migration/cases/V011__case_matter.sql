-- What the clock of a case is computed from, so that it can be computed again; the deadlines themselves are in case_deadline.
create table case_matter (
    case_id       uuid primary key references privacy_case,
    topic         text        not null,
    residence     text        not null,
    started_at    timestamptz not null,
    extended      boolean     not null,
    rules_version text        not null
);

-- Questions to the person. One of a kind can be open at a time.
create table case_pause (
    id            uuid primary key,
    case_id       uuid        not null references case_matter,
    kind          text        not null,
    asked_at      timestamptz not null,
    answered_at   timestamptz,
    status_before text        not null
);

create index case_pause_of_case on case_pause (case_id);
create unique index case_pause_open on case_pause (case_id, kind) where answered_at is null;

-- Cases that were opened before there was this table: nothing had paused or extended them.
insert into case_matter (case_id, topic, residence, started_at, extended, rules_version)
select c.id, c."right", c.residence, c.received_at, false, d.rules_version
from privacy_case c
join lateral (select rules_version from case_deadline where case_id = c.id order by computed_at limit 1) d on true;
