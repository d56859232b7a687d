-- What the register of GDPR Art. 33(5) says beside the facts: since when effects and remedial action are on record, whose words
-- are in the vault, and what the level was scored from, as "name:code".
alter table breach add column effects_at timestamptz;
alter table breach add column measures_at timestamptz;
alter table breach add column scores text[] not null default '{}';

update breach b set
    effects_at = (select written_at from vault_entry e where e.case_id = b.id and e.field = 'consequences'),
    measures_at = (select written_at from vault_entry e where e.case_id = b.id and e.field = 'measures'),
    scores = coalesce((select array_agg(s.key || ':' || s.value order by s.key)
        from (select facts from evidence_entry e where e.case_id = b.id and e.type = 'severity-scored'
            order by seq desc limit 1) last, json_each_text(last.facts::json) s
        where s.key <> 'decision'), '{}');
