-- What came in, once per client and key: the unique row is what makes a repetition harmless.
create table intake_request (
    client          text        not null,
    idempotency_key text        not null,
    body_mac        bytea       not null,
    case_id         uuid        not null,
    accepted_at     timestamptz not null,
    primary key (client, idempotency_key)
);
