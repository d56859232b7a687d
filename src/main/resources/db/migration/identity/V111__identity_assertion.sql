-- What a caller said about how it knows the requester of a case. Whether its word counts is decided when it is used.
create table identity_assertion (
    case_id     uuid        primary key,
    method      text        not null,
    asserted_by text        not null,
    asserted_at timestamptz not null
);

comment on column identity_assertion.asserted_by is 'name of the API client, or of a part of Habeas';
