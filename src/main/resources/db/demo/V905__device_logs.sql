create schema estate_device_logs;

create table estate_device_logs.device (
    subject_no       bigint not null,
    device_id        text primary key,
    account_id       text,
    email            text,
    device_type      text not null,
    operating_system text not null,
    settings         text not null,
    like estate.restrictable including defaults
);
create index on estate_device_logs.device (subject_no);
create index on estate_device_logs.device (email);
create index on estate_device_logs.device (account_id);

create table estate_device_logs.crash (
    subject_no  bigint not null,
    device_id   text not null,
    crashed_at  timestamptz not null,
    app_version text not null,
    crash_data  text not null,
    like estate.restrictable including defaults
);
create index on estate_device_logs.crash (subject_no);

call estate.add_interface('estate_device_logs');
