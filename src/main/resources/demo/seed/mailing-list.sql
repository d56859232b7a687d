insert into estate_mailing_list.subscription (subject_no, email, full_name, list, subscribed_at, consent_text)
select 60000 + no, email, name, list, timestamptz '2025-03-01 06:00:00Z' + no * interval '2 days',
       'I would like to receive news by e-mail (version 3).'
from demo_people, unnest(case when no % 2 = 1 then array ['news', 'product-updates'] else array ['news'] end) list;

insert into estate_mailing_list.mail_event (subject_no, campaign, kind, happened_at, ip)
select 60000 + no, 'autumn-2026', kind, timestamptz '2026-09-15 06:30:00Z' + no * interval '13 minutes' + place * interval '1 minute',
       '192.0.2.' || no
from demo_people, unnest(array ['open', 'open', 'click']) with ordinality events(kind, place);
