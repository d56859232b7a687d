insert into estate_web_analytics.visitor (subject_no, email, account_id, first_seen_at)
select 40000 + no, email, case when held like '%accounts%' then 'ACC-' || (1000 + no) end,
       timestamptz '2026-06-01 10:00:00Z' + no * interval '11 hours'
from demo_people;

-- Visitors whom nobody knows by name.
insert into estate_web_analytics.visitor (subject_no, first_seen_at)
select 49000 + n, timestamptz '2026-07-01 10:00:00Z' + n * interval '3 hours' from generate_series(1, 10) n;

insert into estate_web_analytics.browser (subject_no, cookie_id, browser, plug_ins, language, configuration)
select subject_no, 'ck-' || subject_no || '-' || n, (array ['Firefox 140', 'Chromium 141'])[n],
       'pdf-viewer', (array ['de', 'en', 'fr', 'pt'])[1 + subject_no % 4], '1920x1080; 24 bit'
from estate_web_analytics.visitor, generate_series(1, 1 + (subject_no % 2)::int) n;

insert into estate_web_analytics.page_view (subject_no, cookie_id, ip, page, viewed_at)
select subject_no, cookie_id, '198.51.100.' || subject_no % 250, (array ['/', '/pricing', '/help', '/blog'])[1 + n % 4],
       timestamptz '2026-09-10 08:00:00Z' + n * interval '26 hours' + subject_no % 100 * interval '7 minutes'
from estate_web_analytics.browser, generate_series(1, 5) n;
