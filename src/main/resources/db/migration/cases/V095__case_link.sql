-- Cases that belong together: each link stands here from both ends.
create table case_link (
    case_id   uuid        not null references privacy_case,
    other_id  uuid        not null references privacy_case,
    kind      text        not null,
    linked_at timestamptz not null,
    primary key (case_id, other_id, kind)
);
