-- A note that a form took down, such as why an item is kept, is no text that a person wrote for the answer.
alter table vault_note add column by_form boolean not null default false;
