-- When the person last said so again: from then on nobody asks them for twelve months. Null if they said it once.
alter table suppression add column renewed_at timestamptz;
