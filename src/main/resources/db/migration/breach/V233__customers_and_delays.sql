-- A breach can concern the data of several customers, each of whom is told.
alter table breach add column controllers text[] not null default '{}';
update breach set controllers = array[controller] where controller is not null;
alter table breach drop column controller;

alter table breach_notice add column recipient text not null default '';
comment on column breach_notice.recipient is 'key of the customer who is told; empty where a place says who is';
update breach_notice n set recipient = b.controllers[1] from breach b where b.id = n.breach_id and n.kind = 'customer'
    and b.controllers <> '{}';
alter table breach_notice drop constraint breach_notice_breach_id_kind_place_regime_key;
alter table breach_notice add constraint breach_notice_once unique (breach_id, kind, place, regime, recipient);

-- Notices to people that an authority asked to delay, in the places whose law allows it: Cal. Civ. Code 1798.82(c). Which
-- authority asked, and for what reason, is in the vault of the breach.
create table breach_delay (
    id          uuid primary key,
    breach_id   uuid        not null references breach,
    place       text        not null,
    until       timestamptz not null,
    recorded_by text        not null,
    recorded_at timestamptz not null
);

create index breach_delay_of_breach on breach_delay (breach_id);
