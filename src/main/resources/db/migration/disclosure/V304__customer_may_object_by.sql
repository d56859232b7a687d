-- Until when a customer who was told of a demand may object; its silence means nothing before.
alter table disclosure add column object_by timestamptz;
