/** The chain as somebody would write it who writes only this. $1 municipality, $2 submission. */

const EFFECT = `(select json_build_object('verdict', e.verdict, 'change', e.change, 'low', e.low, 'high', e.high,
    'actual', e.actual, 'expected', e.expected) from measure_effect e where e.municipality_id = $1 and e.id = x.id)`;

const MEASURES = `(select coalesce(json_agg(json_build_object('id', x.id, 'title', x.title, 'state', x.state,
    'doneOn', x.done_on, 'effect', ${EFFECT}) order by x.starts_on, x.id), '[]')
  from measure x where x.municipality_id = $1 and x.decision_id = d.id)`;

const DECISIONS = `(select coalesce(json_agg(json_build_object('id', d.id, 'text', d.text, 'measures', ${MEASURES}) order by d.id), '[]')
  from agenda_item i join decision d on d.municipality_id = $1 and d.agenda_item_id = i.id
  join minutes s on s.municipality_id = $1 and s.id = d.minutes_id and s.state = 'SIGNED'
    and not exists (select from minutes n where n.municipality_id = $1 and n.corrects_id = s.id and n.state = 'SIGNED')
  where i.municipality_id = $1 and i.subject_kind = 'CLUSTER' and i.subject_id = c.id)`;

const CLUSTERS = `(select coalesce(json_agg(json_build_object('id', c.id, 'title', c.title,
    'cause', case when k.id is not null then json_build_object('id', k.id, 'name', k.name) end,
    'decisions', ${DECISIONS}) order by c.last_on desc, c.id desc), '[]')
  from cluster_submission m join cluster c on c.municipality_id = $1 and c.id = m.cluster_id
    and c.state <> 'DISMISSED' and c.merged_into_id is null
  left join cause k on k.municipality_id = $1 and k.id = c.cause_id
  where m.municipality_id = $1 and m.submission_id = s0.id and m.state = 'MEMBER')`;

export const CHAIN_SQL = `
  select json_build_object('id', s0.id, 'number', s0.number, 'clusters', ${CLUSTERS})::text
  from submission s0 where s0.municipality_id = $1 and s0.id = $2`;
