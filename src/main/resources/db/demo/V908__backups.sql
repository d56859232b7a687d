-- The eighth system: backups of the seven others, each row as it was when the backup was taken. Nobody reads them in order
-- to use them; they come back as a whole or not at all.
create schema estate_backup;

create table estate_backup.backup (
    backup_id  bigint generated always as identity primary key,
    taken_at   timestamptz not null,
    expires_at timestamptz not null
);

create table estate_backup.copy (
    backup_id bigint not null references estate_backup.backup on delete cascade,
    system    text   not null,
    table_name text  not null,
    content   jsonb  not null
);
create index on estate_backup.copy (backup_id, system, table_name);

-- A system that was restored and has not erased again yet: it answers nobody.
create table estate_backup.closed (
    system    text primary key,
    backup_at timestamptz not null
);
