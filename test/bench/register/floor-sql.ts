/** The statements of the floor, as somebody would write them who writes only these. */

const at = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const ROW = `'id', s.id, 'number', s.number, 'revision', s.revision, 'state', s.state, 'regime', s.regime,
  'channel', s.channel, 'summary', s.summary, 'place', s.place, 'scale', s.scale, 'applicantKind', s.applicant_kind,
  'mark', s.mark, 'receivedAt', ${at("s.received_at")}, 'dueAt', ${at("s.due_at")}, 'isRepeat', s.is_repeat,
  'isFastTrack', s.is_fast_track, 'isAccelerated', s.is_accelerated, 'returnCount', s.return_count,
  'executorName', s.executor_name,
  'topic', case when t.id is not null then json_build_object('id', t.id, 'name', t.name) end,
  'sector', case when c.id is not null then json_build_object('id', c.id, 'name', c.name) end,
  'recipient', case when r.id is not null then json_build_object('id', r.id, 'name', r.name, 'shortName', r.short_name) end,
  'lastEvent', json_build_object('at', ${at("e.at")}, 'kind', e.kind, 'actor', e.actor)`;

const JOINS = `left join topic t on t.municipality_id = s.municipality_id and t.id = s.topic_id
  left join sector c on c.municipality_id = s.municipality_id and c.id = s.sector_id
  left join recipient r on r.municipality_id = s.municipality_id and r.id = s.recipient_id
  left join lateral (select e.at, e.kind, e.actor from submission_event e
    where e.municipality_id = s.municipality_id and e.submission_id = s.id order by e.at desc, e.id desc limit 1) e on true`;

const page = (where: string, order: string) => `
  with page as materialized (
    select s.*, row_number() over (order by ${order}) as nth from submission s
    where s.municipality_id = $1 and ${where} order by ${order} limit 51
  )
  select json_build_object(
    'totalCount', (select count(*)::int from submission s where s.municipality_id = $1 and ${where}),
    'isTotalExact', true,
    'pageInfo', json_build_object('hasNextPage', (select count(*) > 50 from page), 'endCursor', (select id from page where nth = 50)),
    'edges', (select coalesce(json_agg(json_build_object('node', json_build_object(${ROW})) order by s.nth), '[]')
      from page s ${JOINS} where s.nth <= 50))::text`;

/** $1 is the municipality. */
export const OPEN_SQL = page("s.is_open", "s.due_at, s.id");
export const NEWEST_SQL = page("true", "s.received_at desc, s.id desc");

/** $2 is the submission. */
export const ITEM_SQL = `
  select json_build_object(${ROW}, 'object', s.object, 'fact', s.fact, 'answeredAt', ${at("s.answered_at")},
    'closedAt', ${at("s.closed_at")}, 'events', json_build_object(
      'totalCount', (select count(*)::int from submission_event h where h.municipality_id = $1 and h.submission_id = $2),
      'edges', (select coalesce(json_agg(json_build_object('node', json_build_object('id', h.id, 'at', ${at("h.at")},
          'kind', h.kind, 'actor', h.actor, 'note', h.note)) order by h.at desc, h.id desc), '[]')
        from (select * from submission_event h where h.municipality_id = $1 and h.submission_id = $2
          order by h.at desc, h.id desc limit 20) h)))::text
  from submission s ${JOINS} where s.municipality_id = $1 and s.id = $2`;

/** $2 submission, $3 revision, $4 recipient, $5 account, $6 name, $7 now. */
export const ROUTE_SQL = `
  with changed as (
    update submission set state = 'IN_WORK', is_open = true, recipient_id = $4, executor_account_id = null,
      executor_name = null, revision = revision + 1, last_event_at = $7, last_event_kind = 'ASSIGNED', last_event_actor = $6
    where municipality_id = $1 and id = $2 and revision = $3 and state in ('NEW', 'IN_WORK', 'REWORK')
      and exists (select from recipient where municipality_id = $1 and id = $4 and not is_closed)
    returning id, number, revision, state
  ), told as (
    insert into submission_event (municipality_id, id, submission_id, at, kind, account_id, actor, details)
    select $1, gen_random_uuid(), id, $7, 'ASSIGNED', $5, $6, jsonb_build_object('recipientId', $4) from changed
  ), audited as (
    insert into audit_event (municipality_id, id, at, account_id, actor, action, subject, details)
    select $1, gen_random_uuid(), $7, $5, $6, 'submission.redirected', number, jsonb_build_object('recipientId', $4) from changed
  )
  select json_build_object('__typename', 'SubmissionSaved', 'submission',
    json_build_object('id', id, 'revision', revision, 'state', state))::text from changed`;
