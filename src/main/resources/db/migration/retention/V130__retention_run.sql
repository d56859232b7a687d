-- What each run of our own retention found and did, in numbers.
create table retention_run (
    id          uuid primary key,
    as_of       timestamptz not null,
    finished_at timestamptz
);

create index retention_run_newest on retention_run (as_of desc);

create table retention_count (
    run_id    uuid    not null references retention_run,
    class     text    not null,
    due       integer not null,
    purged    integer not null default 0,
    remaining integer,
    held      integer,
    primary key (run_id, class)
);

-- Closed cases are looked through every day.
create index privacy_case_closed on privacy_case (closed_at) where closed_at is not null;
