-- What the person who decides a rectification decided about single fields, one row for each: corrected or left as it is. A
-- field without a row follows the decision on the whole request. The values are in the vault.
create table correction (
    case_id    uuid        not null references privacy_case,
    field      text        not null,
    decision   text        not null check (decision in ('accept', 'reject')),
    ground     text        check ((ground is null) = (decision = 'accept')),
    decided_by text        not null,
    decided_at timestamptz not null,
    primary key (case_id, field)
);
