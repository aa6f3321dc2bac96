import { beforeAll, expect, test } from "vitest";
import { aMunicipality, aRegion, aWorld, tenantScope, type World } from "../../../test/support/world.ts";
import { Worker } from "../../job/worker.ts";
import { silentLog } from "../../kernel/log.ts";
import type { Municipality } from "../../municipality/municipality.entity.ts";
import { findMatters } from "./find-matters.ts";

let world: World;
let town: Municipality;

beforeAll(async () => {
  world = await aWorld();
  const region = await aRegion(world);
  town = await aMunicipality(world, { region: region.id });
});

const idOf = (at: number) => `019d0000-0000-7000-8000-${String(at).padStart(12, "0")}`;
const [IVAN, PETER] = [idOf(901), idOf(902)];
const [PIT, LAMP] = [idOf(911), idOf(912)];

interface Row {
  readonly applicant: string | null;
  readonly topic: string;
  readonly place: string | null;
  readonly received: string;
  readonly answered?: string;
  readonly number?: string;
}

const text = (value: string | null | undefined) => (value == null ? "null" : `'${value}'`);

async function add(rows: readonly Row[]): Promise<void> {
  const values = rows.map(
    ({ applicant, topic, place, received, answered, number }, at) =>
      `('${town.id}', '${idOf(at)}', '${at}', 'MESSAGE', 'POS', 'CITIZEN', 'Суть', '', 1, 'NEW', true, false, false,
        false, 0, '${received}', 'REGISTERED', '', 1, '${received}', '${received}', ${text(applicant)},
        '${topic}', ${text(place)}, ${text(answered)}, ${text(number)})`,
  );
  await world.inScope(tenantScope(town), (em) =>
    em.execute(`insert into submission (municipality_id, id, number, regime, channel, applicant_kind, summary, text,
      regulation_version, state, is_open, is_accelerated, is_repeat, is_fast_track, return_count, last_event_at,
      last_event_kind, last_event_actor, revision, received_at, registered_at, applicant_id, topic_id, place_key,
      answered_at, external_number) values ${values.join(", ")}`),
  );
}

async function found(): Promise<string[]> {
  const rows = await world.ownerQuery<{ is_split: boolean; same: string | null }>(
    "select is_split, right(same_matter_as::text, 2) as same from submission order by id",
  );
  return rows.map(({ is_split: isSplit, same }) =>
    isSplit ? "part" : same === null ? "" : `again ${Number(same)}`,
  );
}

test("parts of a matter and matters that came again are found, whoever marks them or not", async () => {
  await add([
    {
      applicant: IVAN,
      topic: PIT,
      place: "мира 5",
      received: "2026-03-01T09:00Z",
      answered: "2026-03-10T09:00Z",
      number: "1",
    },
    // The same at once, under another number: one matter.
    { applicant: IVAN, topic: PIT, place: "мира 5", received: "2026-03-03T09:00Z", number: "2" },
    // The same after the answer: it came again.
    { applicant: IVAN, topic: PIT, place: "мира 5", received: "2026-03-20T09:00Z", number: "3" },
    // Another topic with a number of its own: another matter.
    { applicant: IVAN, topic: LAMP, place: "мира 5", received: "2026-03-01T10:00Z", number: "4" },
    // Somebody else about the same: another matter.
    { applicant: PETER, topic: PIT, place: "мира 5", received: "2026-03-02T09:00Z", number: "5" },
    // Typed in by the centre, two topics of one letter: one matter.
    { applicant: PETER, topic: LAMP, place: null, received: "2026-02-01T09:00Z" },
    { applicant: PETER, topic: PIT, place: null, received: "2026-02-01T09:05Z" },
    // Nobody knows who: nothing is found.
    { applicant: null, topic: PIT, place: "мира 5", received: "2026-03-02T09:00Z" },
    // After a season it is another matter.
    { applicant: IVAN, topic: PIT, place: "мира 5", received: "2026-07-20T09:00Z", number: "8" },
  ]);
  const worker = new Worker({
    root: world.database.em,
    clock: world.clock,
    log: silentLog,
    queues: [findMatters],
  });
  const expected = ["", "part", "again 0", "", "", "", "part", "", ""];
  await worker.drain();
  expect(await found()).toEqual(expected);
  const [progress] = await world.ownerQuery<{ last_id: string }>("select last_id from matter_progress");
  expect(progress!.last_id).toBe(idOf(8));
  world.clock.advanceMinutes(180);
  await worker.drain();
  expect(await found()).toEqual(expected);
});
