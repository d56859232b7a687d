-- What backups exist, of which systems and how long: until then they hold what was erased.
create table backup_set (
    id         uuid primary key,
    name       text        not null,
    processors text[]      not null,
    taken_at   timestamptz not null,
    expires_at timestamptz not null check (expires_at > taken_at)
);

create index backup_set_standing on backup_set (expires_at);

-- What has to be erased again if a backup comes back: keyed hashes under a key that recipient and we share, and no
-- personal data. One row per identifier of an instruction that was carried out.
create table tombstone (
    instruction_id  uuid        not null,
    processor       text        not null,
    action          text        not null check (action in ('erase', 'restrict')),
    ground          text,
    identifier_hash bytea       not null check (octet_length(identifier_hash) = 32),
    key_id          text        not null,
    executed_at     timestamptz not null,
    keep_until      timestamptz not null,
    primary key (instruction_id, identifier_hash)
);

create index tombstone_of_processor on tombstone (processor, keep_until);

create table restoration (
    id           uuid primary key,
    processor    text        not null,
    reported_at  timestamptz not null,
    reported_by  text        not null,
    tombstones   integer     not null,
    completed_at timestamptz,
    erased       integer
);
