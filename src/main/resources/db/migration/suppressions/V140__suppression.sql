-- People whose data must not be used for a purpose. Keyed hashes only, and no reference to the case: an entry outlives the
-- erasure of the data and the shredding of the case, because otherwise it could not be respected any longer.
create table suppression (
    mac               bytea       not null,
    purpose           text        not null,
    case_id           uuid,
    since             timestamptz not null,
    -- The first step of an opt-in after an opt-out; the second step, within its time, sets lifted_at.
    opt_in_id         uuid,
    opt_in_asked_at   timestamptz,
    lifted_at         timestamptz,
    primary key (mac, purpose)
);

create index suppression_opt_in on suppression (opt_in_id) where opt_in_id is not null;
