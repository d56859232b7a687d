-- Documents that a person was asked for to prove who they are, for as long as somebody has to look at them. Each lies in
-- the vault under a key of its own, named by id; row and key go at the decision, and that it was checked stays in the evidence.
create table identity_document (
  id          uuid        primary key,
  case_id     uuid        not null,
  type        text        not null check (type in ('pdf', 'jpeg', 'png')),
  size        integer     not null check (size > 0),
  received_at timestamptz not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1);

create index identity_document_of_case on identity_document (case_id);
