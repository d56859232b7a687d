-- When requests were answered to a mailbox that nobody has proven; forgotten after an hour.
create table portal_unproven_mailbox (
  mailbox_mac bytea       not null,
  answered_at timestamptz not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 50);

create index portal_unproven_mailbox_of on portal_unproven_mailbox (mailbox_mac, answered_at);
create index portal_unproven_mailbox_expiry on portal_unproven_mailbox (answered_at);
