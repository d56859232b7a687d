-- A callback is looked up by its message id, to see whether it came for another instruction before.
create index receipt_message on receipt (message_id) where source = 'callback';
