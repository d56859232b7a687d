-- Programs that call us. The token itself is shown once and never stored; its hash finds the client.
create table api_client (
    id          uuid primary key,
    name        text        not null unique check (name ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
    token_hash  bytea       not null unique,
    scopes      text[]      not null,
    created_at  timestamptz not null,
    revoked_at  timestamptz
);
