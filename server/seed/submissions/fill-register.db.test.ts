import { beforeAll, expect, test } from "vitest";
import { aWorld, type World } from "../../../test/support/world.ts";
import { silentLog } from "../../kernel/log.ts";
import { seedFirstRun } from "../seed.ts";
import { fillRegister, RegisterNotEmptyError } from "./fill-register.ts";

let world: World;

const SIZE = 500;
/** What the filling of one municipality writes, in one transaction. */
const TABLES = [
  "submission",
  "applicant",
  "submission_event",
  "submission_term",
  "submission_link",
  "submission_series",
  "answer",
  "answer_version",
  "satisfaction_mark",
  "quality_review",
];
let lines: string[] = [];

async function start(): Promise<void> {
  const { database, clock } = world;
  lines = [];
  const print = (line: string) => lines.push(line);
  await seedFirstRun({ database, clock, log: silentLog, isDemo: true, submissions: SIZE, print });
}

beforeAll(async () => {
  world = await aWorld();
  // Every one of the five is in force by then.
  world.clock.advanceMinutes(200 * 24 * 60);
  await start();
}, 180_000);

test("the start says what it made up, and the municipalities say so", async () => {
  expect(lines.at(-1)).toBe("Реестры наполнены выдуманными обращениями: 500");
  expect(await world.ownerQuery("select is_demo from municipality group by 1")).toEqual([{ is_demo: true }]);
});

test("one recipient of each municipality has a person", async () => {
  const [row] = await world.ownerQuery(
    `select count(*)::int as people, count(distinct g.municipality_id)::int as towns from municipal_grant g
     join recipient r on r.municipality_id = g.municipality_id and r.id = g.recipient_id
     where g.role_code = 'RECIPIENT'`,
  );
  expect(row).toEqual({ people: 5, towns: 5 });
});

test("each centre has templates, and rules that wait to be tried", async () => {
  const [row] = await world.ownerQuery(
    `select (select count(distinct municipality_id)::int from answer_template) as templates,
       (select count(*)::int from routing_rule where is_on) as on`,
  );
  expect(row).toEqual({ templates: 5, on: 0 });
});

test("a second start adds nothing", async () => {
  await start();
  expect(lines).toEqual([]);
  expect(await world.ownerQuery("select count(*)::int as count from submission")).toEqual([{ count: SIZE }]);
});

test("a start after a kill fills what was left empty", async () => {
  const sizes = "select municipality_id, count(*)::int as count from submission group by 1 order by 1";
  const before = await world.ownerQuery(sizes);
  for (const table of TABLES)
    await world.ownerQuery(
      `delete from ${table} where municipality_id = (select id from municipality where slug = 'zaozersk')`,
    );
  await start();
  expect(await world.ownerQuery(sizes)).toEqual(before);
});

test("every municipality gets its share", async () => {
  const rows = await world.ownerQuery<{ count: number }>(
    "select count(*)::int as count from submission group by municipality_id order by 1",
  );
  expect(rows).toHaveLength(5);
  expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(SIZE);
  expect(rows[0]!.count).toBeGreaterThan(40);
});

test("kept counts are those of a recount", async () => {
  const [row] = await world.ownerQuery<{ differences: number }>(
    `select count(*)::int as differences from (
       select municipality_id, state, channel, recipient_id, sum(count) from submission_tally
         group by 1, 2, 3, 4 having sum(count) <> 0
       except
       select municipality_id, state, channel, recipient_id, count(*) from submission group by 1, 2, 3, 4
     ) as differing`,
  );
  expect(row).toEqual({ differences: 0 });
  const [sums] = await world.ownerQuery("select sum(count)::int as sum from submission_tally");
  expect(sums).toEqual({ sum: SIZE });
});

test("numbers go on where the filling stopped", async () => {
  const rows = await world.ownerQuery<{ last: number; highest: number }>(
    `select n.last_number as last, (select max(split_part(s.number, '-', 2)::int) from submission s
       where s.municipality_id = n.municipality_id and s.number like n.year || '-%') as highest
     from submission_series n`,
  );
  expect(rows.length).toBeGreaterThanOrEqual(10);
  for (const { last, highest } of rows) expect(last).toBe(highest);
});

test("a register with rows is not filled again", async () => {
  const { database, clock } = world;
  const again = fillRegister(database, { size: 10, clock, log: silentLog });
  await expect(again).rejects.toBeInstanceOf(RegisterNotEmptyError);
});

test("nothing points at rows that are not there", async () => {
  const [row] = await world.ownerQuery(
    `select
       (select count(*)::int from submission s where applicant_id is not null and not exists (
         select 1 from applicant a where a.municipality_id = s.municipality_id and a.id = s.applicant_id)) as applicants,
       (select count(*)::int from submission s where recipient_id is not null and not exists (
         select 1 from recipient a where a.municipality_id = s.municipality_id and a.id = s.recipient_id)) as recipients,
       (select count(*)::int from submission s where topic_id is not null and not exists (
         select 1 from topic a where a.municipality_id = s.municipality_id and a.id = s.topic_id)) as topics,
       (select count(*)::int from submission_link l where not exists (
         select 1 from submission a where a.municipality_id = l.municipality_id and a.id = l.earlier_id)) as links,
       (select count(*)::int from submission s where not exists (
         select 1 from submission_event e where e.municipality_id = s.municipality_id and e.submission_id = s.id
           and e.at = s.last_event_at and e.kind = s.last_event_kind)) as events`,
  );
  expect(row).toEqual({ applicants: 0, recipients: 0, topics: 0, links: 0, events: 0 });
});

test("a centre that must know the cause closes nothing without it", async () => {
  const [row] = await world.ownerQuery(
    `select count(*)::int as closed, count(*) filter (where cause_id is null)::int as without
     from submission s join regulation r on r.municipality_id = s.municipality_id
     where r.variant #> '{causeObligatory,value}' = 'true' and s.outcome in ('SOLVED', 'EXPLAINED', 'REFUSED')`,
  );
  expect(row).toMatchObject({ without: 0 });
});

test("what indicators count by is on every row it belongs to", async () => {
  const [row] = await world.ownerQuery(
    `select count(*) filter (where answer_due_at is null and is_open)::int as "openWithoutDay",
       count(*) filter (where (first_answered_at is null) <> (first_answer_minutes is null))::int as "unmeasured",
       count(*) filter (where (mark is null) <> (mark_source is null))::int as "marksOfNowhere",
       count(*) filter (where original_sector_id is distinct from sector_id)::int as "moved",
       count(*) filter (where postponed_until is not null and promised_on is null)::int as "forgotten",
       count(*) filter (where quality_score is distinct from (select r.score from quality_review r
         where r.municipality_id = s.municipality_id and r.submission_id = s.id order by r.at desc limit 1))::int as "scores"
     from submission s`,
  );
  expect(row).toEqual({
    openWithoutDay: 0,
    unmeasured: 0,
    marksOfNowhere: 0,
    moved: 0,
    forgotten: 0,
    scores: 0,
  });
});
