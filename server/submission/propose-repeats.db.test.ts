import { afterAll, beforeAll, expect, test } from "vitest";
import { aRegister, type Register } from "../../test/support/a-register.ts";
import { asProgram } from "../../test/support/as-program.ts";
import { silentLog } from "../kernel/log.ts";
import { enqueue } from "../job/enqueue.ts";
import { Worker } from "../job/worker.ts";
import { proposeRepeatsQueue } from "./propose-repeats.queue.ts";

let register: Register;

beforeAll(async () => {
  register = await aRegister();
});
afterAll(() => register.close());

const IMPORT = "018f0000-0000-7000-8000-0000000000aa";

const ZEROS = Object.fromEntries(
  [
    "rows_read",
    "rows_created",
    "rows_changed",
    "rows_unchanged",
    "rows_refused",
    "bytes_read",
    "batches",
    "worked_ms",
  ].map((name) => [name, 0]),
);

/** Two batches of an import that brought the given submissions. */
async function anImport(ids: readonly string[]): Promise<void> {
  const { id: town } = register.town;
  const batches = ids.map(
    (id, position) =>
      `insert into submission_import_batch (municipality_id, import_id, position, created, changed)
       values ('${town}', '${IMPORT}', ${position}, '[{"row": 2, "id": "${id}"}]', '[]');`,
  );
  const facts = {
    municipality_id: town,
    id: IMPORT,
    file_name: "pos.csv",
    byte_length: 1,
    received_bytes: 1,
    state: "FINISHED",
    created_at: register.world.clock.now(),
    created_by: town,
    created_by_name: "Лицо",
    ...ZEROS,
  };
  await register.world.ownerQuery(
    `insert into submission_import
     select * from jsonb_populate_record(null::submission_import, '${JSON.stringify(facts)}');
     ${batches.join("\n")}`,
  );
}

test("repeats among imported rows are proposed once, however often the job runs", async () => {
  const facts = {
    place: "ул. Садовая, 3",
    summary: "Прорвало трубу отопления",
    text: "Кипяток течёт по двору.",
  };
  const first = await register.add(facts);
  const second = await register.add({ ...facts, text: "Труба отопления прорвана, кипяток во дворе." });
  await register.world.ownerQuery("delete from submission_link");
  await anImport([first.id, second.id]);
  const { database, clock } = register.world;
  const worker = new Worker({ root: database.em, clock, log: silentLog, queues: [proposeRepeatsQueue] });
  const run = async () => {
    await asProgram(register.world, register.town, (ctx) =>
      enqueue(ctx, "propose-repeats", { importId: IMPORT }),
    );
    await worker.drain();
    return register.world.ownerQuery<object>(
      "select submission_id::text as later, earlier_id::text as earlier, state from submission_link",
    );
  };
  const expected = [{ later: second.id, earlier: first.id, state: "PROPOSED" }];
  expect(await run()).toEqual(expected);
  expect(await run()).toEqual(expected);
});
