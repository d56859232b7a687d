insert into estate_chat_transcripts.participant (subject_no, tenant, display_name, email, phone)
select 30000 + 10 * no + place, tenant, name, email, phone
from demo_people, unnest(string_to_array(tenants, ' ')) with ordinality chats(tenant, place);

insert into estate_chat_transcripts.chat_session (subject_no, tenant, session_id, started_at, ended_at)
select subject_no, tenant, 'chat-' || subject_no || '-' || n, began, began + interval '20 minutes'
from estate_chat_transcripts.participant, generate_series(1, 2) n,
     lateral (select timestamptz '2026-08-03 12:00:00Z' + n * interval '17 days' + subject_no % 1000 * interval '37 minutes' as began) b;

insert into estate_chat_transcripts.message (subject_no, tenant, session_id, sent_at, sender, body)
select s.subject_no, s.tenant, s.session_id, s.started_at + n * interval '2 minutes',
       case when n % 2 = 1 then p.display_name else 'Agent of ' || s.tenant end,
       (array ['Hello, this is ' || p.display_name || '.', 'How can we help?', 'Please write to ' || p.email || '.', 'Done.'])[n]
from estate_chat_transcripts.chat_session s
join estate_chat_transcripts.participant p using (subject_no), generate_series(1, 4) n;

insert into estate_chat_transcripts.shared_file (subject_no, tenant, session_id, sent_at, sender, file_name)
select s.subject_no, s.tenant, s.session_id, s.started_at + interval '5 minutes', p.display_name, 'screenshot-' || s.subject_no || '.png'
from estate_chat_transcripts.chat_session s
join estate_chat_transcripts.participant p using (subject_no) where s.session_id like '%-1';

insert into estate_chat_transcripts.shared_video (subject_no, tenant, session_id, sent_at, sender, video_title)
select s.subject_no, s.tenant, s.session_id, s.started_at + interval '9 minutes', 'Agent of ' || s.tenant, 'How to change a setting'
from estate_chat_transcripts.chat_session s where s.session_id like '%-2';
