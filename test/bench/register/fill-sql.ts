/**
 * Registers by the million, written by the database itself: a million rows of the demonstration's generator
 * would take an hour. Triggers are off while it runs, so what they keep is written here as well.
 */
import pg from "pg";
import { TOPIC_GROUPS } from "../../../server/classifier/topic-defaults.ts";
import { hashSecret } from "../../../server/identity/secret.ts";
import { stableId } from "../comparison/tenants.ts";

export const TENANTS = 60;
/** The municipality that is asked. */
export const TENANT = stableId("municipality 30");
/** Secret of the session of its head. */
export const SESSION_TOKEN = "bench-session-of-the-head-of-a-centre";

const RECIPIENTS = 40;
const TOPICS = 12;
const SECTORS = 8;
const EVENTS_OF_ITEM = 20;
const YEAR_MS = 365 * 24 * 3_600_000;

/** One topic of the federal list for each of ours, from as many groups as there are. */
const FEDERAL = Array.from({ length: TOPICS }, (_, at) => {
  const { code, topics } = TOPIC_GROUPS[at % TOPIC_GROUPS.length]!;
  return { group: code, topic: topics[0]! };
});
const listOf = (texts: readonly string[]) => `array[${texts.map((text) => `'${text}'`).join(", ")}]`;

/** An id by a text, the same in every run. */
const idOf = (text: string) => `md5(${text})::uuid`;

const CLASSIFIERS = `
  insert into sector (municipality_id, id, region_id, position, name, federal_codes)
  select m.id, ${idOf("'sector' || n || m.id")}, m.region_id, n, 'Направление ' || n, '[]' from municipality m, generate_series(1, ${SECTORS}) n;
  insert into topic (municipality_id, id, name, sector_id, federal_code, is_closed)
  select m.id, ${idOf("'topic' || n || m.id")}, 'Тематика ' || n, ${idOf(`'sector' || (1 + n % ${SECTORS}) || m.id`)},
    (${listOf(FEDERAL.map(({ topic }) => topic))})[n], false
  from municipality m, generate_series(1, ${TOPICS}) n;
  insert into recipient (municipality_id, id, name, short_name, is_closed, kind)
  select m.id, ${idOf("'recipient' || n || m.id")}, 'Муниципальное казённое учреждение «Служба ' || n || '»', 'МКУ «Служба ' || n || '»', false, 'SUBORDINATE'
  from municipality m, generate_series(1, ${RECIPIENTS}) n;`;

/** Two years of submissions in the order they came; the last twentieth is still open, and some stragglers. */
const submissions = (size: number) => `
  with town as (select id, row_number() over (order by id) - 1 as at from municipality),
  row as (
    select t.id as town, n, now() - interval '730 days' * (1 - n::float8 / ${size}) as came,
      n % 3 = 0 as is_appeal, 1 + (n / ${TENANTS}) % ${TOPICS} as topic, 1 + (n / ${TENANTS} * 7) % ${RECIPIENTS} as recipient,
      n > ${size} * 0.95 or n % 997 = 0 as is_open, 1 + n % 97 as house
    from generate_series(1, ${size}) n join town t on t.at = n % ${TENANTS}
  )
  insert into submission (municipality_id, id, number, regime, channel, external_number, applicant_kind, summary, text,
    place, place_key, object, fact, sector_id, topic_id, regulation_version, state, is_open, outcome, recipient_id,
    executor_name, received_at, registered_at, due_at, due_kind, answer_due_at, original_due_at,
    original_sector_id, federal_sector, first_answered_at, first_answer_minutes, answered_at, solved_at, closed_at,
    is_repeat, is_fast_track, is_accelerated, mark, mark_source, return_count, last_event_at, last_event_kind, last_event_actor, revision)
  select town, (lpad(to_hex((extract(epoch from came) * 1000)::bigint), 12, '0') || '7' || substr(md5(n::text), 1, 3)
      || '8' || substr(md5(n::text), 4, 15))::uuid,
    to_char(came, 'YYYY') || '-' || lpad((n / ${TENANTS})::text, 7, '0'), case when is_appeal then 'APPEAL' else 'MESSAGE' end,
    (array['POS', 'INCIDENT_MANAGEMENT', 'PAPER', 'EDDS'])[1 + n / ${TENANTS} % 4], 'ext-' || n, 'CITIZEN',
    'Не вывозят мусор от дома ' || house || ' по улице Школьной уже неделю',
    repeat('Контейнеры переполнены, мусор лежит на дороге и во дворе, рядом детская площадка. ', 4),
    'ул. Школьная, ' || house, 'школьная ' || house, 'контейнерная площадка', 'не вывезен мусор',
    ${idOf(`'sector' || (1 + topic % ${SECTORS}) || town`)}, ${idOf("'topic' || topic || town")}, 1,
    case when is_open then 'IN_WORK' else 'CLOSED' end, is_open, case when not is_open then 'SOLVED' end,
    ${idOf("'recipient' || recipient || town")}, 'Сотрудник ' || recipient, came, came,
    case when is_open then came + interval '1 day' * (5 + n % 26) end, case when is_open then 'ANSWER' end,
    came + interval '1 day' * (5 + n % 26), came + interval '1 day' * (5 + n % 26),
    ${idOf(`'sector' || (1 + topic % ${SECTORS}) || town`)}, (${listOf(FEDERAL.map(({ group }) => group))})[topic],
    case when not is_open then came + interval '9 days' end, case when not is_open then 60 * (50 + n % 16) end,
    case when not is_open then came + interval '9 days' end, case when not is_open then came + interval '10 days' end,
    case when not is_open then came + interval '10 days' end, n % 17 = 0, n % 5 = 0 and not is_appeal, false,
    case when not is_open and n % 3 = 0 then 1 + n % 5 end,
    case when not is_open and n % 3 = 0 then 'SOURCE_SYSTEM' end, 0,
    case when is_open then came + interval '1 hour' else came + interval '10 days' end,
    case when is_open then 'ASSIGNED' else 'CLOSED' end, 'Координатор ' || (n % 7), 2
  from row;`;

/** The first event and the last of each; the item that is asked has twenty. */
const EVENTS = `
  insert into submission_event (municipality_id, id, submission_id, at, kind, actor, details)
  select municipality_id, gen_random_uuid(), id, received_at, 'REGISTERED', 'Оператор', '{}'::jsonb from submission
  union all
  select municipality_id, gen_random_uuid(), id, last_event_at, last_event_kind, last_event_actor, '{}'::jsonb from submission;
  insert into submission_event (municipality_id, id, submission_id, at, kind, actor, note, details)
  select s.municipality_id, gen_random_uuid(), s.id, s.received_at + interval '1 minute' * n, 'NOTE_ADDED', 'Оператор ' || n % 3,
    'Звонили в службу: обещали завтра, запись ' || n, '{}'
  from (select * from submission where municipality_id = '${TENANT}' and is_open order by due_at, id limit 1) s,
    generate_series(1, ${EVENTS_OF_ITEM - 2}) n;`;

const TALLY = `
  insert into submission_tally (municipality_id, id, state, regime, channel, sector_id, topic_id, recipient_id, scale,
    is_repeat, is_fast_track, is_accelerated, has_cause, count, is_folded)
  select municipality_id, gen_random_uuid(), state, regime, channel, sector_id, topic_id, recipient_id, scale, is_repeat,
    is_fast_track, is_accelerated, cause_id is not null, count(*), true
  from submission group by municipality_id, state, regime, channel, sector_id, topic_id, recipient_id, scale, is_repeat,
    is_fast_track, is_accelerated, cause_id is not null;`;

/** Fills the registers of the municipalities that are there, and lets the head of one of them in. */
export async function fillRegisters(url: string, size: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("set session_replication_role = replica");
    for (const sql of [CLASSIFIERS, submissions(size), EVENTS, TALLY]) await client.query(sql);
    await client.query("set session_replication_role = origin");
    await addHead(client);
    await client.query("vacuum analyze");
  } finally {
    await client.end();
  }
}

async function addHead(client: pg.Client): Promise<void> {
  const account = stableId("head");
  const now = new Date();
  const { rows } = await client.query<{ role: string | null }>(
    `select administered_by as role from regulation where municipality_id = $1`,
    [TENANT],
  );
  await client.query(
    `insert into account (id, login, display_name, password_hash, is_platform_operator, is_demo, created_at)
     values ($1, 'head', 'Руководитель центра', '', false, false, $2)`,
    [account, now],
  );
  for (const role of new Set(["HEAD", rows[0]?.role ?? "HEAD"]))
    await client.query(
      "insert into municipal_grant (municipality_id, account_id, role_code, granted_at) values ($1, $2, $3, $4)",
      [TENANT, account, role, now],
    );
  await client.query(
    `insert into session (token_hash, account_id, room, entered_municipality_id, created_at, last_seen_at, expires_at)
     values ($1, $2, 'MUNICIPALITY', $3, $4, $4, $5)`,
    [hashSecret(SESSION_TOKEN), account, TENANT, now, new Date(now.getTime() + YEAR_MS)],
  );
}
