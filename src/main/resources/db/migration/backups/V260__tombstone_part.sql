-- Whose rows, and which, are to be erased again, so that a restore touches no other customer's and nothing that was to stay.
-- A row without a hash stands for everybody of the tenant: its contract has ended.
alter table tombstone
    add column tenant        text,
    add column elements      text[]  not null default '{}',
    add column erases_others boolean not null default false;

comment on column tombstone.tenant is 'key of the customer; null for the data of the company itself';
comment on column tombstone.elements is 'kinds of rows; empty for all';
comment on column tombstone.erases_others is 'of a restriction: whatever no law keeps is erased';

update tombstone t set tenant = c.controller, elements = ci.elements
from instruction i
join customer_instruction ci on ci.case_id = i.case_id
join privacy_case c on c.id = i.case_id
where i.id = t.instruction_id;

update tombstone set erases_others = action = 'restrict' and ground is distinct from 'LEGAL-HOLD';

alter table tombstone drop constraint tombstone_pkey;
alter table tombstone alter column identifier_hash drop not null;
create unique index tombstone_once on tombstone (instruction_id, coalesce(identifier_hash, ''));
