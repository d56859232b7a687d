-- People who register themselves get numbers beyond those of the people that the estate comes with.
create sequence estate_accounts.newcomer start 1000000;
create sequence estate_mailing_list.newcomer start 6000000;

-- A refused registration is about somebody who has no number here.
alter table estate_accounts.blocked_use alter column subject_number drop not null;
alter table estate_mailing_list.blocked_use alter column subject_number drop not null;
