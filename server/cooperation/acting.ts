/** Two sides, one work: who acts, and what is noted of it. */
import { recordAudit } from "../audit/record-audit.ts";
import { recordRegionAudit } from "../audit/record-region-audit.ts";
import { requirePermissions } from "../identity/authorization.ts";
import type {
  MunicipalContext,
  OperationContext,
  RegionalContext,
  RegionWideContext,
} from "../kernel/context.ts";
import { forbidden } from "../kernel/errors.ts";
import { type MunicipalityId, newId, type RegionId } from "../kernel/ids.ts";
import { amongTenants } from "../kernel/rooms.ts";
import { CooperationEvent, type CooperationEventId } from "./cooperation-event.entity.ts";
import { CooperationSide, type CooperationSubject } from "./cooperation.enums.ts";
import type { Figures } from "./figures.types.ts";

/** Whoever may look. */
export type Looking = MunicipalContext | RegionWideContext;
/** Whoever may act: the officer who makes municipalities only looks. */
export type Acting = MunicipalContext | RegionalContext;

export const sideOf = (ctx: Looking): CooperationSide =>
  ctx.kind === "municipal" ? CooperationSide.MUNICIPALITY : CooperationSide.REGION;

/**
 * The context of whoever speaks for a side.
 *
 * @throws {DenialError} UNAUTHENTICATED or FORBIDDEN
 */
export async function acting(ctx: OperationContext): Promise<Acting> {
  const found = amongTenants(ctx);
  await requirePermissions(found, [found.kind === "municipal" ? "cooperation:answer" : "region:work"]);
  if (found.kind === "onboarding") throw forbidden();
  return found;
}

/** A row that both sides work with; without a region it is the municipality's own. */
export interface Joint {
  readonly municipality: MunicipalityId;
  readonly regionId: RegionId | null;
  readonly id: string;
}

/** Condition for `em.find`: the viewer's rows. Policies say the same; this lets indexes be used. */
export function ownRows(ctx: Looking): Record<string, unknown> {
  return ctx.kind === "municipal"
    ? { municipality: ctx.municipalityId }
    : { regionId: { $in: [...ctx.regionIds] } };
}

export interface Deed {
  readonly kind: CooperationSubject;
  /** Code of `labels` set `cooperationAction`. */
  readonly action: string;
  /** The row as people call it, for the journal. */
  readonly subject: string;
  readonly note?: string | null;
  readonly figures?: Figures | null;
}

/** Notes an act in the history of the row and in the journal of the side that acts. */
export function recordDeed(ctx: Acting, row: Joint, deed: Deed): void {
  const at = ctx.clock.now();
  ctx.em.persist(
    ctx.em.create(CooperationEvent, {
      municipality: row.municipality,
      id: newId<CooperationEventId>(at.getTime()),
      regionId: row.regionId,
      subjectKind: deed.kind,
      subjectId: row.id,
      at,
      side: sideOf(ctx),
      accountId: ctx.viewer.accountId,
      regionActor: ctx.kind === "municipal" ? null : ctx.viewer.displayName,
      action: deed.action,
      note: deed.note ?? null,
      figures: deed.figures ?? null,
    }),
  );
  const action = `${deed.kind.toLowerCase()}.${deed.action.toLowerCase()}`;
  if (ctx.kind === "municipal") recordAudit(ctx, action, deed.subject, { id: row.id });
  else if (row.regionId !== null)
    recordRegionAudit(ctx, row.regionId, action, deed.subject, {
      id: row.id,
      municipalityId: row.municipality,
    });
}
