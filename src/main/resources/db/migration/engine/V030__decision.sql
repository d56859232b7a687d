-- Who decided what in a task, so that a second person can be told from the first.
create table decision (
    id          uuid primary key,
    case_id     uuid        not null,
    scope       text        not null,
    task        text        not null,
    code        text        not null,
    decided_by  text        not null,
    decided_at  timestamptz not null
);

create index decision_of_case on decision (case_id, scope, decided_at);
