-- One data key per case, wrapped by the key-encryption key, which never comes here. A shredded case keeps its row
-- without the key, so that a late write is refused instead of quietly starting a new key.
-- Vacuumed eagerly: the old version of a shredded row should not wait for a fifth of the table to change.
create table case_key (
  case_id     uuid primary key,
  wrapped_key bytea,
  key_version text,
  created_at  timestamptz not null,
  shredded_at timestamptz,
  constraint case_key_wrapped_or_shredded check (
    (shredded_at is null and wrapped_key is not null and key_version is not null)
    or (shredded_at is not null and wrapped_key is null and key_version is null))
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1);

create table vault_entry (
  case_id    uuid        not null references case_key (case_id),
  field      text        not null check (field ~ '^[a-z][a-z0-9.-]{0,63}$'),
  version    integer     not null check (version >= 1),
  ciphertext bytea       not null,
  written_at timestamptz not null,
  primary key (case_id, field)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 50);

create table vault_note (
  id         uuid primary key,
  case_id    uuid        not null references case_key (case_id),
  author     text        not null,
  written_at timestamptz not null,
  ciphertext bytea       not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 50);

create index vault_note_case on vault_note (case_id, written_at);

-- Keyed hashes of identifiers: equal for equal identifiers, meaningless without the key.
create table blind_index (
  mac     bytea not null,
  case_id uuid  not null references case_key (case_id),
  primary key (mac, case_id)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 50);

create index blind_index_case on blind_index (case_id);
