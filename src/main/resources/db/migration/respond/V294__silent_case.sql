-- Cases whose letters are not sent, because the mailbox that was named is unproven and was written to often.
create table silent_case (
  case_id uuid        primary key references privacy_case,
  since   timestamptz not null
);
