/** Notes an act in the history of a risk or a material, and in the journal. */
import { recordAudit } from "../audit/record-audit.ts";
import { actorName } from "../identity/stand-in.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { newId } from "../kernel/ids.ts";
import { groupBy, perOperation } from "../kernel/loaders.ts";
import { InformationEvent, type InformationEventId } from "./information-event.entity.ts";

export interface InformationDeed {
  readonly subjectId: string;
  /** `risk` or `material`: the first word of the journal's action. */
  readonly about: "risk" | "material";
  /** What it is called in the journal; never a title, which may name people. */
  readonly subject: string;
  /** Code of `labels` set `informationAction`. */
  readonly action: string;
  readonly note?: string | null;
}

export function recordInformation(ctx: MunicipalContext, deed: InformationDeed): void {
  const at = ctx.clock.now();
  ctx.em.persist(
    ctx.em.create(InformationEvent, {
      municipality: ctx.municipalityId,
      id: newId<InformationEventId>(at.getTime()),
      subjectId: deed.subjectId,
      at,
      action: deed.action,
      accountId: ctx.viewer.accountId,
      actor: actorName(ctx),
      note: deed.note ?? null,
    }),
  );
  recordAudit(ctx, `${deed.about}.changed`, deed.subject, { action: deed.action });
}

const bySubject = perOperation(async (ctx: MunicipalContext, ids: readonly string[]) => {
  const rows = await ctx.em.find(
    InformationEvent,
    { municipality: ctx.municipalityId, subjectId: { $in: [...ids] } },
    { orderBy: { id: "asc" } },
  );
  return groupBy(rows, ({ subjectId }) => subjectId);
});

/** The history of a risk or a material, the first act first. Batched. */
export async function historyOf(ctx: MunicipalContext, subjectId: string): Promise<InformationEvent[]> {
  return (await bySubject(ctx).load(subjectId)) ?? [];
}
