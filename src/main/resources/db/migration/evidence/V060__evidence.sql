-- One hash chain per case. Facts are kept as the exact text that was hashed. No foreign key to the case: the evidence
-- outlives it.
create table evidence_entry (
  case_id   uuid        not null,
  seq       bigint      not null check (seq >= 1),
  at        timestamptz not null,
  type      text        not null check (type ~ '^[a-z][a-z0-9-]{1,59}$'),
  actor     text        not null check (actor ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$'),
  facts     text        not null,
  prev_hash bytea       not null check (octet_length(prev_hash) = 32),
  hash      bytea       not null check (octet_length(hash) = 32),
  primary key (case_id, seq)
);

create table evidence_checkpoint (
  case_id    uuid        not null,
  length     bigint      not null check (length >= 0),
  head_hash  bytea       not null check (octet_length(head_hash) = 32),
  at         timestamptz not null,
  public_key bytea       not null,
  signature  bytea       not null check (octet_length(signature) = 64),
  primary key (case_id, length, public_key)
);

create function evidence_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'evidence is append-only: % on % refused', tg_op, tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger evidence_entry_append_only before update or delete or truncate on evidence_entry
  for each statement execute function evidence_refuse_change();
create trigger evidence_checkpoint_append_only before update or delete or truncate on evidence_checkpoint
  for each statement execute function evidence_refuse_change();

-- Fires for replication sessions too, which otherwise skip triggers.
alter table evidence_entry enable always trigger evidence_entry_append_only;
alter table evidence_checkpoint enable always trigger evidence_checkpoint_append_only;
