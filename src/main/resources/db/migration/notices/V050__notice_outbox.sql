-- Outgoing mail. Recipient, subject and bodies are in "sealed", encrypted under the key of the case.
create table notice (
    id              uuid        primary key,
    case_id         uuid        not null,
    kind            text        not null,
    state           text        not null check (state in ('queued', 'sending', 'sent', 'failed')),
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null,
    sent_at         timestamptz,
    last_error_code text,
    sealed          bytea       not null,
    created_at      timestamptz not null,
    constraint notice_sent_has_time check ((state = 'sent') = (sent_at is not null))
);

create index notice_due on notice (next_attempt_at) where state in ('queued', 'sending');
create index notice_of_case on notice (case_id);
create index notice_newest on notice (sent_at desc) where state = 'sent';

comment on column notice.next_attempt_at is 'queued: time of the next attempt; sending: end of the lease';
comment on column notice.last_error_code is 'coded; never text of a mail server';
