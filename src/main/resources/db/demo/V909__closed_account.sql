-- When somebody closed their account; it is kept for some days after.
alter table estate_accounts.account add column closed_at timestamptz;
