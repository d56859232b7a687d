-- What each daily run told the company's systems to delete or make anonymous, and what became of it: in the ledger, under the
-- number of the run.
create table data_retention_run (
    id          uuid primary key,
    as_of       timestamptz not null,
    finished_at timestamptz
);

create index data_retention_run_newest on data_retention_run (as_of desc);

create table data_retention_line (
    run_id     uuid not null references data_retention_run on delete cascade,
    processor  text not null,
    keeping    text not null,
    older_than date not null,
    treatment  text not null check (treatment in ('delete', 'anonymise')),
    held       boolean not null,
    primary key (run_id, processor)
);

comment on column data_retention_line.keeping is 'key of the register retention.yaml';
comment on column data_retention_line.held is 'left out, because a legal hold covers the system';
