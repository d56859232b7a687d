-- Every record names its tenant, the controller of the transcript: a person who chats with two tenants is two subjects.
create schema estate_chat_transcripts;

create table estate_chat_transcripts.participant (
    subject_no   bigint primary key,
    tenant       text not null,
    display_name text not null,
    email        text not null,
    phone        text,
    like estate.restrictable including defaults
);
create index on estate_chat_transcripts.participant (email);
create index on estate_chat_transcripts.participant (phone);

create table estate_chat_transcripts.chat_session (
    subject_no bigint not null,
    tenant     text not null,
    session_id text primary key,
    started_at timestamptz not null,
    ended_at   timestamptz not null,
    like estate.restrictable including defaults
);
create index on estate_chat_transcripts.chat_session (subject_no);

create table estate_chat_transcripts.message (
    subject_no bigint not null,
    tenant     text not null,
    session_id text not null,
    sent_at    timestamptz not null,
    sender     text not null,
    body       text not null,
    like estate.restrictable including defaults
);
create index on estate_chat_transcripts.message (subject_no);

create table estate_chat_transcripts.shared_file (
    subject_no bigint not null,
    tenant     text not null,
    session_id text not null,
    sent_at    timestamptz not null,
    sender     text not null,
    file_name  text not null,
    like estate.restrictable including defaults
);
create index on estate_chat_transcripts.shared_file (subject_no);

create table estate_chat_transcripts.shared_video (
    subject_no  bigint not null,
    tenant      text not null,
    session_id  text not null,
    sent_at     timestamptz not null,
    sender      text not null,
    video_title text not null,
    like estate.restrictable including defaults
);
create index on estate_chat_transcripts.shared_video (subject_no);

call estate.add_interface('estate_chat_transcripts');
