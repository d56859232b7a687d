-- A restriction to a last day erases whatever else the recipient holds, unless all of it is kept.
alter table instruction add column keeps_all boolean not null default false;
