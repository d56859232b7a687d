-- The account service remembers which mailbox an account had before, whatever changed it.
create table estate_accounts.former_mailbox (
    subject_no bigint      not null,
    email      text        not null,
    changed_at timestamptz not null,
    like estate.restrictable including defaults
);
create index on estate_accounts.former_mailbox (subject_no, changed_at desc);
create index on estate_accounts.former_mailbox (email);

create function estate_accounts.keep_former_mailbox() returns trigger language plpgsql as
$$
begin
    insert into estate_accounts.former_mailbox (subject_no, email, changed_at)
    values (old.subject_no, old.email, clock_timestamp());
    return new;
end
$$;

create trigger keep_former_mailbox after update of email on estate_accounts.account
    for each row when (old.email is distinct from new.email)
    execute function estate_accounts.keep_former_mailbox();
