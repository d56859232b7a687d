-- Contracts with platform customers that ended, and whether the customer wants its data back before it is deleted. What was
-- told to whom is in the ledger, under the number of the end.
create table contract_end (
    id            uuid primary key,
    customer      text        not null,
    choice        text        not null check (choice in ('return', 'delete')),
    instructed_by text        not null,
    instructed_at timestamptz not null,
    returned_at   timestamptz,
    completed_at  timestamptz
);

create unique index contract_end_under_way on contract_end (customer) where completed_at is null;
