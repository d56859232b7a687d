-- Tokens of relying parties that were taken as proof: each is good once. No token, no claim, only a digest of its id.
create table assertion_token (
    issuer   text        not null,
    jti_hash bytea       not null,
    case_id  uuid        not null,
    used_at  timestamptz not null,
    primary key (issuer, jti_hash)
);

create index assertion_token_case on assertion_token (case_id);

comment on column assertion_token.issuer is 'name of the issuer in the configuration';
comment on column assertion_token.jti_hash is 'SHA-256 of the claim jti';
