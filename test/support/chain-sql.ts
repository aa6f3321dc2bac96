/**
 * Problems of a municipality, what was decided on them, measures and effects, written past every rule: keys to other
 * tables have to be off.
 */

/** Problems, each with so many of the newest submissions. */
export interface ChainSize {
  readonly clusters: number;
  readonly submissions: number;
}

/** Decisions of a problem, measures of a decision. */
const DECISIONS = 3;
const MEASURES = 2;
const WEEKS_SHOWN = 100;

const idOf = (text: string) => `md5(${text})::uuid`;

/** The statements, for a municipality that has submissions. */
export const chainSql = (town: string, { clusters, submissions }: ChainSize): string => `
  insert into cause (municipality_id, id, name, "group", is_closed)
  select '${town}', ${idOf("'cause' || n")}, 'Причина ' || n, 'RESOURCES', false from generate_series(1, 20) n;

  insert into cluster (municipality_id, id, title, is_title_own, words, state, cause_id, first_on, last_on,
    submission_count, growth_rank, created_at, revision)
  select '${town}', ${idOf("'cluster' || n")}, 'Проблема ' || n, false, '[]', 'CONFIRMED', ${idOf("'cause' || (1 + n % 20)")},
    current_date - n, current_date, ${submissions}, 0, now(), 1 from generate_series(1, ${clusters}) n;

  insert into cluster_submission (municipality_id, cluster_id, submission_id, state, reasons, likeness, received_at, added_at)
  select '${town}', ${idOf(`'cluster' || (1 + (s.nth / ${submissions})::int)`)}, s.id, 'MEMBER', '[]', 0.9, s.received_at, now()
  from (select id, received_at, row_number() over (order by received_at desc, id) - 1 as nth from submission
    where municipality_id = '${town}') s where s.nth < ${clusters * submissions};

  insert into minutes (municipality_id, id, meeting_id, version, state, revision, kept_by_name, held_at, created_at, signed_at)
  select '${town}', ${idOf("'minutes'")}, ${idOf("'meeting'")}, 1, 'SIGNED', 1, 'Секретарь', now(), now(), now();

  insert into agenda_item (municipality_id, id, meeting_id, ordinal, title, subject_kind, subject_id, state)
  select '${town}', ${idOf("'item' || n")}, ${idOf("'meeting'")}, n, 'Вопрос ' || n, 'CLUSTER', ${idOf("'cluster' || n")}, 'KEPT'
  from generate_series(1, ${clusters}) n;

  insert into decision (municipality_id, id, minutes_id, agenda_item_id, ordinal, text, is_for_action, revision)
  select '${town}', ${idOf("'decision' || n || ' ' || d")}, ${idOf("'minutes'")}, ${idOf("'item' || n")}, d, 'Решение ' || d, true, 1
  from generate_series(1, ${clusters}) n, generate_series(1, ${DECISIONS}) d;

  insert into roadmap (municipality_id, id, title, purposes, state, created_at, revision)
  select '${town}', ${idOf("'roadmap'")}, 'Дорожная карта', '[]', 'APPROVED', now(), 1;

  insert into measure (municipality_id, id, roadmap_id, title, starts_on, due_on, original_due_on, done_on, state,
    cluster_id, decision_id, indicator, expected_drop, reminded, created_at, revision)
  select '${town}', ${idOf("'measure' || n || ' ' || d || ' ' || m")}, ${idOf("'roadmap'")}, 'Мероприятие ' || m,
    current_date - 200 + m, current_date - 150, current_date - 150, current_date - 150, 'DONE', ${idOf("'cluster' || n")},
    ${idOf("'decision' || n || ' ' || d")}, 'RECEIVED', 20, 0, now(), 1
  from generate_series(1, ${clusters}) n, generate_series(1, ${DECISIONS}) d, generate_series(1, ${MEASURES}) m;

  insert into measure_effect (municipality_id, id, verdict, change, low, high, actual, expected, weeks_before,
    weeks_after, control_scope, control_count, weeks, method, is_settled, computed_at)
  select municipality_id, id, 'FELL', -0.3, -0.5, -0.1, 70, 100, 74, 20, 'REGION', 5,
    (select jsonb_agg(jsonb_build_object('week', current_date - 7 * w, 'phase', 'BEFORE', 'actual', w, 'expected', w,
      'low', 0, 'high', 2 * w, 'control', w)) from generate_series(1, ${WEEKS_SHOWN}) w), 1, true, now()
  from measure where municipality_id = '${town}';`;
