-- What the small systems of the demo estate have in common. Each system owns its schema and shares no row with another.
create schema estate;

-- Columns every record carries: a restricted record may only be stored (GDPR Art. 18(2)).
create table estate.restrictable (
    restricted         boolean not null default false,
    restriction_ground text
);

-- Seeding happens once in the life of a database: what a visitor erased stays erased after a restart.
create table estate.seeding (
    system    text primary key,
    seeded_at timestamptz not null
);

-- The tables behind the HTTP interface of a system.
create procedure estate.add_interface(system_schema text) language plpgsql as
$$
begin
    -- One row per instruction ever carried out; holds local subject numbers, never the data or an identifier.
    execute format('create table %I.instruction_log (
        instruction_id    text primary key,
        fingerprint       text not null,
        action            text not null,
        subject_numbers   bigint[] not null default ''{}'',
        state             text,
        record_count      integer,
        reason            text,
        facts             json,
        received_at       timestamptz not null,
        callback_due_at   timestamptz,
        callback_attempts integer not null default 0,
        called_back_at    timestamptz
    )', system_schema);
    execute format('create index on %I.instruction_log (callback_due_at)
        where callback_due_at is not null and called_back_at is null', system_schema);
    -- Keyed hashes of identifiers whose data must not be used; outlives the erasure of the data.
    execute format('create table %I.suppression (
        identifier_hash text not null,
        purpose         text not null,
        suppressed_at   timestamptz not null,
        primary key (identifier_hash, purpose)
    )', system_schema);
    execute format('create table %I.blocked_use (
        blocked_at     timestamptz not null,
        subject_number bigint not null,
        cause          text not null,
        ground         text
    )', system_schema);
    execute format('create table %I.behaviour (
        only_row       boolean primary key default true check (only_row),
        mode           text not null default ''NORMAL'',
        callback_after text not null default ''PT1M''
    )', system_schema);
    execute format('insert into %I.behaviour default values', system_schema);
end
$$;
