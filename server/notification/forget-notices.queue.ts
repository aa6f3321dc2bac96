/** Notices and letters that are older than anybody asks for: people's names stand in them, so they are not kept for ever. */
import type { Queue, Work } from "../job/queue.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { select } from "../kernel/select.ts";
import { peopleWithMail } from "./region-readers.ts";

const DAY_MINUTES = 24 * 60;
/** Rows of one transaction. */
const PORTION = 1_000;

/** @param keptDays days for which a notice and the letter about it are kept, read or not */
export function forgetNoticesQueue(keptDays: number): Queue {
  return {
    name: "forget-notices",
    everyMinutes: DAY_MINUTES,
    async run(work) {
      // Letters go last: a notice names the letter that told of it.
      for (const table of ["notification", "letter"])
        for (let gone = PORTION; gone === PORTION;) {
          work.throwIfStopping();
          gone = await work.inMunicipality((ctx) => forget(ctx, table, keptDays));
        }
      await forgetRegionLetters(work, keptDays);
    },
  };
}

/** Letters to people of the regional centre carry their addresses; each forgets those of its own. */
async function forgetRegionLetters(work: Work, keptDays: number): Promise<void> {
  const readers = await work.amongRegionPeople(async (em, region) =>
    region.isKeptHere ? peopleWithMail(em, region.id) : [],
  );
  for (const { accountId } of readers) {
    work.throwIfStopping();
    await work.asRegionPerson(accountId, async ({ em, clock }) => {
      const before = new Date(clock.now().getTime() - keptDays * DAY_MINUTES * 60_000);
      await select(
        em,
        `delete from region_letter_line where letter_id in (select id from region_letter where created_at < ?)`,
        [before],
      );
      await select(em, "delete from region_letter where created_at < ?", [before]);
    });
  }
}

async function forget(ctx: MunicipalContext, table: string, keptDays: number): Promise<number> {
  const before = new Date(ctx.clock.now().getTime() - keptDays * DAY_MINUTES * 60_000);
  const rows = await select(
    ctx.em,
    `delete from ${table} where municipality_id = ? and id in (
       select id from ${table} where municipality_id = ? and created_at < ? order by id limit ${PORTION})
     returning id`,
    [ctx.municipalityId, ctx.municipalityId, before],
  );
  return rows.length;
}
