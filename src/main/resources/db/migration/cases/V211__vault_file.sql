-- Large personal data, encrypted under the key of the case in parts; see VaultFiles.
create table vault_file (
  id         uuid primary key,
  case_id    uuid        not null references case_key (case_id),
  name       text        not null check (name ~ '^[a-z][a-z0-9.-]{0,99}$'),
  written_at timestamptz not null,
  unique (case_id, name)
);

create table vault_file_part (
  file_id    uuid    not null references vault_file (id) on delete cascade,
  number     integer not null check (number >= 0),
  last       boolean not null,
  ciphertext bytea   not null,
  primary key (file_id, number)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 50);
