-- What people state about data of theirs that they hold to be wrong or incomplete, kept with the data of each system.
create procedure estate.add_statements(system_schema text, tenanted boolean) language plpgsql as
$$
begin
    execute format('create table %I.statement (
        subject_no bigint not null,
        %s
        stated_at  timestamptz not null,
        statement  text not null,
        like estate.restrictable including defaults
    )', system_schema, case when tenanted then 'tenant text not null,' else '' end);
    execute format('create index on %I.statement (subject_no)', system_schema);
end
$$;

call estate.add_statements('estate_accounts', false);
call estate.add_statements('estate_billing', false);
call estate.add_statements('estate_chat_transcripts', true);
call estate.add_statements('estate_web_analytics', false);
call estate.add_statements('estate_device_logs', false);
call estate.add_statements('estate_mailing_list', false);
call estate.add_statements('estate_partner_feed', false);
