-- Links and codes by mail. Only keyed hashes; at most one is open per case and purpose. A case need not exist yet.
create table one_time_code (
    id              uuid        primary key,
    case_id         uuid        not null,
    purpose         text        not null,
    token_hash      bytea       not null unique,
    code_hash       bytea       not null,
    issued_at       timestamptz not null,
    link_expires_at timestamptz not null,
    code_expires_at timestamptz not null,
    attempts        integer     not null default 0,
    closed_at       timestamptz,
    closed_as       text        check (closed_as in ('proven', 'disowned', 'exhausted', 'replaced')),
    told_at         timestamptz,
    constraint one_time_code_closed check ((closed_at is null) = (closed_as is null))
);

create unique index one_time_code_open on one_time_code (case_id, purpose) where closed_at is null;
create index one_time_code_newest on one_time_code (case_id, purpose, issued_at desc);
create index one_time_code_untold on one_time_code (closed_at)
    where told_at is null and closed_as in ('proven', 'disowned', 'exhausted');

comment on column one_time_code.token_hash is 'keyed hash under the key of the blind index';
comment on column one_time_code.told_at is 'when the process of the case was told how it ended';
