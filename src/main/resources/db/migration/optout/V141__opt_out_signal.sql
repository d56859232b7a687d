-- Opt-out signals of browsers, one row per browser however often it signals. Keyed hashes only.
create table opt_out_signal (
    browser_mac   bytea       primary key,
    person_known  boolean     not null,
    first_seen_at timestamptz not null,
    last_seen_at  timestamptz not null,
    signals       bigint      not null
);
