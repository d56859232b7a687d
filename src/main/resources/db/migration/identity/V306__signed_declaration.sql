-- Declarations under penalty of perjury that somebody is the person whose data they ask for (11 CCR 7062(c)): as they were
-- signed, sealed under a key of their own named by id. They belong to the record of the request, which outlives its case.
create table signed_declaration (
  id        uuid        primary key,
  case_id   uuid        not null unique,
  on_paper  boolean     not null,
  signed_at timestamptz not null,
  sealed    bytea       not null
);
