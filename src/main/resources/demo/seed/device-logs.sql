insert into estate_device_logs.device (subject_no, device_id, account_id, email, device_type, operating_system, settings)
select 50000 + no, 'dev-' || (50000 + no) || '-' || n, case when held like '%accounts%' then 'ACC-' || (1000 + no) end, email,
       (array ['phone', 'tablet'])[n], (array ['Android 16', 'iOS 19', 'Windows 11'])[1 + no % 3], 'notifications=on; region=' || residence
from demo_people, generate_series(1, 1 + no % 2) n;

insert into estate_device_logs.crash (subject_no, device_id, crashed_at, app_version, crash_data)
select subject_no, device_id, timestamptz '2026-09-20 18:00:00Z' + n * interval '31 hours', '4.' || n || '.0',
       'OutOfMemory in session view, free=' || subject_no % 97 || ' MB'
from estate_device_logs.device, generate_series(1, 2) n;
