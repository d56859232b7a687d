-- What follows the stop of an upheld objection: the erasure of what rested on nothing else, or storage, if the person prefers it.
create table after_objection (
    case_id   uuid        primary key,
    erases    boolean     not null,
    chosen_at timestamptz not null
);
