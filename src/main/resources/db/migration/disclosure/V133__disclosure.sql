-- The register of demands for data and of what was disclosed. Codes and dates only: who demands what about whom is in the
-- vault, under the number of the disclosure.
create table disclosure (
    id           uuid primary key,
    agency_kind  text        not null,
    country      text        not null,
    role         text        not null check (role in ('controller', 'processor')),
    customer     text,
    received_at  timestamptz not null,
    respond_by   timestamptz not null,
    recorded_by  text        not null,
    status       text        not null,
    legal_basis  text,
    necessity    text,
    scope        text,
    notice       text,
    notice_at    timestamptz,
    channel      text,
    decided_at   timestamptz,
    told_at      timestamptz,
    constraint disclosure_only_with_a_basis check (status not in ('disclosed', 'told') or
        (legal_basis is not null and legal_basis <> 'none' and necessity is not null and scope is not null
         and scope <> 'nothing' and channel is not null)),
    constraint disclosure_customer_of_processor check ((role = 'processor') = (customer is not null))
);

create index disclosure_received on disclosure (received_at desc);
