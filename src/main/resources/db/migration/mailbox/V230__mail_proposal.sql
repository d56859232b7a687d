-- Mails that came to the privacy mailbox and may be requests. What they say lies in the vault under a key of its own, which
-- is destroyed when a case is opened from it, or some time after it was dismissed. A row outlives its content, so that a
-- mail that is delivered or read twice is one.
create table mail_proposal (
  id           uuid        primary key,
  message_hash bytea       not null unique check (octet_length(message_hash) = 32),
  sender_mac   bytea,
  received_at  timestamptz not null,
  fetched_at   timestamptz not null,
  origin       text        not null check (origin in ('person', 'automatic', 'list', 'bounce', 'ourselves')),
  attachments  integer     not null check (attachments >= 0),
  whole        boolean     not null,
  answered_at  timestamptz,
  state        text        not null check (state in ('waiting', 'opened', 'dismissed')),
  reason       text        check (reason in ('not-a-request', 'duplicate', 'unwanted', 'settled-otherwise')),
  settled_by   text,
  settled_at   timestamptz,
  destroyed_at timestamptz,
  case_id      uuid,
  constraint mail_proposal_settled check ((state = 'waiting') = (settled_at is null)),
  constraint mail_proposal_reason check ((state = 'dismissed') = (reason is not null)),
  constraint mail_proposal_opened check ((state = 'opened') = (case_id is not null))
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 50);

create index mail_proposal_waiting on mail_proposal (received_at) where state = 'waiting';
create index mail_proposal_settled on mail_proposal (settled_at) where settled_at is not null;
create index mail_proposal_sender on mail_proposal (sender_mac, answered_at) where sender_mac is not null;
create index mail_proposal_of_case on mail_proposal (case_id) where case_id is not null;

comment on column mail_proposal.received_at is 'when the server of the mailbox got it; the law counts from then';
comment on column mail_proposal.whole is 'false if some of the text could not be read or was left out';
