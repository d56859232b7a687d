-- What a reviewer withholds from a package: a system, a table of it, a field, or single rows; never the data itself.
create table package_exclusion (
    case_id    uuid        not null references privacy_case,
    processor  text        not null,
    part       text        not null,
    field      text        not null,
    row_no     integer     not null,
    reason     text        not null,
    decided_by text        not null,
    decided_at timestamptz not null,
    primary key (case_id, processor, part, field, row_no)
);

-- The packages that were built; the package itself is a file of the vault.
create table data_package (
    case_id  uuid primary key references privacy_case,
    built_at timestamptz not null,
    digest   text        not null,
    rows     bigint      not null,
    withheld bigint      not null,
    removed_at timestamptz
);

-- How a person gets at it: a link of one use, of which only the hash is known here, and the code of the moment.
create table package_link (
    case_id         uuid primary key references privacy_case,
    token_hash      bytea       not null unique,
    expires_at      timestamptz not null,
    code_hash       bytea,
    code_expires_at timestamptz,
    attempts        integer     not null default 0,
    codes_sent      integer     not null default 0,
    delivered_at    timestamptz
);
