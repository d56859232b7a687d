-- What somebody sent from the public pages before they proved their mailbox. The content is encrypted under a key of its
-- own in the vault, which is destroyed when the draft becomes a case or expires.
create table portal_draft (
  id          uuid        primary key,
  mailbox_mac bytea       not null,
  sealed      bytea,
  created_at  timestamptz not null,
  mail_at     timestamptz not null,
  mailed_at   timestamptz,
  token_hash  bytea       unique,
  used_at     timestamptz,
  expires_at  timestamptz not null,
  constraint portal_draft_mailed_has_token check ((mailed_at is null) = (token_hash is null))
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 50);

create index portal_draft_to_mail on portal_draft (mail_at) where mailed_at is null;
create index portal_draft_of_mailbox on portal_draft (mailbox_mac, mail_at);
create index portal_draft_expiry on portal_draft (expires_at);

comment on column portal_draft.mail_at is 'when the mailbox is written to: later than created_at if it was written to often';

-- A link to the status page of a case. Whoever has it sees how far the case is; reading and changing take a code from the
-- mailbox, and for as long as the pass lasts that the code was exchanged for.
create table portal_link (
  token_hash    bytea       primary key,
  case_id       uuid        not null,
  mailbox_mac   bytea       not null,
  created_at    timestamptz not null,
  code_mac      bytea,
  code_until    timestamptz,
  code_attempts integer     not null default 0,
  codes_sent    integer     not null default 0,
  codes_since   timestamptz,
  pass_hash     bytea,
  pass_until    timestamptz
);

create index portal_link_of_case on portal_link (case_id);
create index portal_link_of_mailbox on portal_link (mailbox_mac);
