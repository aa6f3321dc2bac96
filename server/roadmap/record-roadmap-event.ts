import { recordAudit } from "../audit/record-audit.ts";
import { isProgram } from "../identity/program.ts";
import { actorName } from "../identity/stand-in.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { newId } from "../kernel/ids.ts";
import type { Measure } from "./measure.entity.ts";
import { RoadmapEvent, type RoadmapEventId } from "./roadmap-event.entity.ts";
import type { Roadmap } from "./roadmap.entity.ts";

export interface RoadmapDeed {
  /** Code of `labels` set `roadmapAction`. */
  readonly action: string;
  readonly note?: string | null;
  /** Days and codes; never personal data. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Adds to the history and to the journal, in the transaction of what happened. */
export function recordRoadmapEvent(
  ctx: MunicipalContext,
  subject: Roadmap | Measure,
  { action, note = null, details = {} }: RoadmapDeed,
): void {
  const at = ctx.clock.now();
  const isMeasure = "roadmapId" in subject;
  ctx.em.persist(
    ctx.em.create(RoadmapEvent, {
      municipality: ctx.municipalityId,
      id: newId<RoadmapEventId>(at.getTime()),
      roadmapId: isMeasure ? subject.roadmapId : subject.id,
      measureId: isMeasure ? subject.id : null,
      at,
      action,
      accountId: isProgram(ctx) ? null : ctx.viewer.accountId,
      actor: actorName(ctx),
      note,
      details: { ...details },
    }),
  );
  recordAudit(ctx, `${isMeasure ? "measure" : "roadmap"}.${action.toLowerCase()}`, subject.title, {
    ...details,
  });
}
