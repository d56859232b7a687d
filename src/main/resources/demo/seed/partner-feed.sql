insert into estate_partner_feed.contact (subject_no, email, cookie_id, source_partner, received_at)
select 70000 + no, email, 'ck-' || (40000 + no) || '-1', 'Example Ads ' || (1 + no % 3), timestamptz '2026-05-05 05:00:00Z' + no * interval '6 hours'
from demo_people;

insert into estate_partner_feed.ip_location (subject_no, ip, zip, source_partner)
select subject_no, '203.0.113.' || subject_no % 250, lpad((subject_no * 31 % 100000)::text, 5, '0'), source_partner
from estate_partner_feed.contact;

insert into estate_partner_feed.campaign_performance (subject_no, campaign, impressions, clicks, source_partner)
select subject_no, 'autumn-2026-' || n, (subject_no * n % 40)::int, (subject_no % 5)::int, source_partner
from estate_partner_feed.contact, generate_series(1, 2) n;
