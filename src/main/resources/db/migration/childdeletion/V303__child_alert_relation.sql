-- Who reported a child, as it was established; no personal data. Nobody's word alone deletes, or tells which systems hold data.
create table child_alert_relation (
    case_id  uuid primary key,
    relation text not null check (relation in ('parent-or-guardian', 'somebody-else', 'not-established'))
);
