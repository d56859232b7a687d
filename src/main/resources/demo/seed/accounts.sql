insert into estate_accounts.account (subject_no, account_id, username, password_hash, full_name, email, phone,
                                     date_of_birth, company, job_title, time_zone, created_at)
select 10000 + no, 'ACC-' || (1000 + no), split_part(email, '@', 1),
       '{bcrypt}$2a$10$' || left(md5('salt' || no) || md5('hash' || no), 53),
       name, email, phone, birth_date,
       case when no % 3 = 0 then 'Example Works ' || no end,
       case when no % 4 = 0 then 'Support lead' end,
       case when no % 2 = 0 then 'Etc/GMT-' || no % 5 end,
       timestamptz '2024-01-15 09:00:00Z' + no * interval '7 days 3 hours'
from demo_people;

insert into estate_accounts.sign_in (subject_no, signed_in_at, ip, successful)
select 10000 + no, timestamptz '2026-09-01 07:30:00Z' + no * interval '5 hours' + n * interval '9 days',
       '192.0.2.' || no, n % 4 <> 3
from demo_people, generate_series(1, 2 + no % 4) n;
