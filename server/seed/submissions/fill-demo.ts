/** The registers of the demo: recipients before accounts, submissions after them. */
import { Recipient } from "../../composition/recipient.entity.ts";
import type { JobId } from "../../job/job.entity.ts";
import { inMunicipalityOf } from "../../job/program-context.ts";
import type { MunicipalityId, RecipientId } from "../../kernel/ids.ts";
import type { Seeding } from "../seed.ts";
import { fillRegister, townsOf } from "./fill-register.ts";
import { furnishCentre } from "./furnish-centre.ts";
import { furnishWork } from "./furnish-work.ts";

/** Gives each municipality recipients where it has none, and names one whose people get an account. */
export async function furnishMunicipalities(
  { database: { em: root }, clock, log }: Seeding,
  ids: readonly MunicipalityId[],
): Promise<Map<MunicipalityId, { id: RecipientId; name: string }>> {
  const chosen = new Map<MunicipalityId, { id: RecipientId; name: string }>();
  for (const { id: municipalityId, regionId, timeZone } of await townsOf(root, ids)) {
    const job = { id: "furnishing" as JobId, municipalityId, regionId, timeZone };
    await inMunicipalityOf({ root, clock, log }, job, async (ctx) => {
      const made = await furnishCentre(ctx);
      if (made.length > 0) await furnishWork(ctx, made);
      const open = { municipality: municipalityId, isClosed: false };
      const [recipient] = await ctx.em.find(Recipient, open, { orderBy: { id: "asc" }, limit: 1 });
      if (recipient)
        chosen.set(municipalityId, { id: recipient.id, name: recipient.shortName ?? recipient.name });
    });
  }
  return chosen;
}

/** Fills the registers that are still empty, and says how far it is. */
export async function fillDemo(
  { database, clock, log, print, isBrief, mustBeEmpty = false }: Seeding,
  size: number,
  ids: readonly MunicipalityId[],
): Promise<void> {
  const numbers = new Intl.NumberFormat("ru-RU");
  let told = 0;
  const written = await fillRegister(database, {
    size,
    clock,
    log,
    municipalityIds: ids,
    isResumed: !mustBeEmpty,
    isBrief,
    onProgress(done) {
      // Every tenth is worth a line, where there are many.
      if (size < 20_000 || done - told < size / 10) return;
      told = done;
      print(`Выдуманных обращений: ${numbers.format(done)} из ${numbers.format(size)}`);
    },
  });
  if (written > 0) print(`Реестры наполнены выдуманными обращениями: ${numbers.format(written)}`);
}
