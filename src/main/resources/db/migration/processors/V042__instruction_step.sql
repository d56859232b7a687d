-- One case may tell the same recipient several things, one after the other: restrict for now, then erase or lift.
alter table instruction add column step text not null default 'fulfil';
alter table instruction drop constraint instruction_case_id_processor_action_key;
alter table instruction add constraint instruction_once_a_step unique (case_id, step, processor, action);
alter table instruction drop constraint instruction_case_id_ordinal_key;
