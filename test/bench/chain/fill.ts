/** A chain in the municipality that is asked: problems, what was decided on them, measures, effects. */
import pg from "pg";
import { TENANT } from "../register/fill-sql.ts";

/** Problems, each with so many submissions, decisions and measures of each decision. */
const CLUSTERS = 200;
const SUBMISSIONS = 10;
const DECISIONS = 3;
const MEASURES = 2;
const WEEKS_SHOWN = 100;

const idOf = (text: string) => `md5(${text})::uuid`;

const SQL = `
  insert into cause (municipality_id, id, name, "group", is_closed)
  select '${TENANT}', ${idOf("'cause' || n")}, 'Причина ' || n, 'RESOURCES', false from generate_series(1, 20) n;

  insert into cluster (municipality_id, id, title, is_title_own, words, state, cause_id, first_on, last_on,
    submission_count, growth_rank, created_at, revision)
  select '${TENANT}', ${idOf("'cluster' || n")}, 'Проблема ' || n, false, '[]', 'CONFIRMED', ${idOf("'cause' || (1 + n % 20)")},
    current_date - n, current_date, ${SUBMISSIONS}, 0, now(), 1 from generate_series(1, ${CLUSTERS}) n;

  insert into cluster_submission (municipality_id, cluster_id, submission_id, state, reasons, likeness, received_at, added_at)
  select '${TENANT}', ${idOf(`'cluster' || (1 + (s.nth / ${SUBMISSIONS})::int)`)}, s.id, 'MEMBER', '[]', 0.9, s.received_at, now()
  from (select id, received_at, row_number() over (order by received_at desc, id) - 1 as nth from submission
    where municipality_id = '${TENANT}') s where s.nth < ${CLUSTERS * SUBMISSIONS};

  insert into minutes (municipality_id, id, meeting_id, version, state, revision, kept_by_name, held_at, created_at, signed_at)
  select '${TENANT}', ${idOf("'minutes'")}, ${idOf("'meeting'")}, 1, 'SIGNED', 1, 'Секретарь', now(), now(), now();

  insert into agenda_item (municipality_id, id, meeting_id, ordinal, title, subject_kind, subject_id, state)
  select '${TENANT}', ${idOf("'item' || n")}, ${idOf("'meeting'")}, n, 'Вопрос ' || n, 'CLUSTER', ${idOf("'cluster' || n")}, 'KEPT'
  from generate_series(1, ${CLUSTERS}) n;

  insert into decision (municipality_id, id, minutes_id, agenda_item_id, ordinal, text, is_for_action, revision)
  select '${TENANT}', ${idOf("'decision' || n || ' ' || d")}, ${idOf("'minutes'")}, ${idOf("'item' || n")}, d, 'Решение ' || d, true, 1
  from generate_series(1, ${CLUSTERS}) n, generate_series(1, ${DECISIONS}) d;

  insert into roadmap (municipality_id, id, title, purposes, state, created_at, revision)
  select '${TENANT}', ${idOf("'roadmap'")}, 'Дорожная карта', '[]', 'APPROVED', now(), 1;

  insert into measure (municipality_id, id, roadmap_id, title, starts_on, due_on, original_due_on, done_on, state,
    cluster_id, decision_id, indicator, expected_drop, reminded, created_at, revision)
  select '${TENANT}', ${idOf("'measure' || n || ' ' || d || ' ' || m")}, ${idOf("'roadmap'")}, 'Мероприятие ' || m,
    current_date - 200 + m, current_date - 150, current_date - 150, current_date - 150, 'DONE', ${idOf("'cluster' || n")},
    ${idOf("'decision' || n || ' ' || d")}, 'RECEIVED', 20, 0, now(), 1
  from generate_series(1, ${CLUSTERS}) n, generate_series(1, ${DECISIONS}) d, generate_series(1, ${MEASURES}) m;

  insert into measure_effect (municipality_id, id, verdict, change, low, high, actual, expected, weeks_before,
    weeks_after, control_scope, control_count, weeks, method, is_settled, computed_at)
  select municipality_id, id, 'FELL', -0.3, -0.5, -0.1, 70, 100, 74, 20, 'REGION', 5,
    (select jsonb_agg(jsonb_build_object('week', current_date - 7 * w, 'phase', 'BEFORE', 'actual', w, 'expected', w,
      'low', 0, 'high', 2 * w, 'control', w)) from generate_series(1, ${WEEKS_SHOWN}) w), 1, true, now()
  from measure where municipality_id = '${TENANT}';`;

/** Adds the chain to registers that are filled. */
export async function fillChain(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("set session_replication_role = replica");
    await client.query(SQL);
    await client.query("vacuum analyze");
  } finally {
    await client.end();
  }
}
