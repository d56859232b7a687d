-- When it was settled that the person, or the customer, cannot be told because nobody is reached: what people wrote about the
-- disclosure is kept from then on as long as where somebody was told.
alter table disclosure add column notice_settled_at timestamptz;

update disclosure d set notice_settled_at = (select max(e.at) from evidence_entry e
        where e.case_id = d.id and e.type = 'person-not-reachable')
    where d.status = 'disclosed';
