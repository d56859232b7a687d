-- Where data was made public, one row for each address that the person named: whoever shows or links it there is told of the
-- erasure (GDPR Art. 17(2)). The addresses are in the vault, in this order.
create table publication (
    id       uuid primary key,
    case_id  uuid    not null references privacy_case,
    number   integer not null,
    answer   text,
    told_by  text,
    told_at  timestamptz,
    unique (case_id, number)
);
