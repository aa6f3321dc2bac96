/** Counts what changed after measures that are done, by itself, and again as long as the figures may move. */
import { recordRoadmapEvent } from "../roadmap/record-roadmap-event.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { notify } from "../notification/notify.ts";
import { Measure, type MeasureId } from "../roadmap/measure.entity.ts";
import type { MeasureIndicator } from "../roadmap/roadmap.enums.ts";
import { EffectReason } from "./effect.enums.ts";
import { effectOf, METHOD } from "./effect.rules.ts";
import { federalSectorOfSubject, firstWholeWeek, ownWeeks, peerWeeks } from "./effect-series.reads.ts";
import { windowOf } from "./effect-window.ts";
import { MeasureEffect } from "./measure-effect.entity.ts";

/** Who is told that an effect can be told now. */
const TOLD_ROLES = ["HEAD", "DEPUTY_HEAD", "CURATOR", "COORDINATOR", "ANALYST"];
/** How often figures that still move are counted anew. */
const RECOUNT_DAYS = 3;

/** Measures whose effect is to be counted, those never counted first. */
export async function measuresToCount(ctx: MunicipalContext): Promise<MeasureId[]> {
  const rows = await select<{ id: MeasureId }>(
    ctx.em,
    `select m.id from measure m left join measure_effect e on e.municipality_id = m.municipality_id and e.id = m.id
     where m.municipality_id = ? and m.state = 'DONE' and m.indicator is not null
       and (e.id is null or e.method < ? or (not e.is_settled and e.computed_at < ?))
     order by e.computed_at nulls first, m.id limit 100`,
    [ctx.municipalityId, METHOD, new Date(ctx.clock.now().getTime() - RECOUNT_DAYS * 86_400_000)],
  );
  return rows.map(({ id }) => id);
}

/** Counts one measure and keeps the result; tells people when something can be told for the first time. */
export async function countEffect(ctx: MunicipalContext, id: MeasureId): Promise<void> {
  const measure = await ctx.em.findOne(Measure, { municipality: ctx.municipalityId, id });
  if (!measure || measure.indicator === null || measure.doneOn === null) return;
  const { federalSector, ...facts } = await observe(ctx, measure, measure.indicator, measure.doneOn);
  const before = await ctx.em.findOne(MeasureEffect, { municipality: ctx.municipalityId, id });
  const wasKnown = before !== null && before.reason !== EffectReason.TOO_EARLY;
  const content = { ...facts, federalSector, method: METHOD, computedAt: ctx.clock.now() };
  if (before) Object.assign(before, content);
  else ctx.em.persist(ctx.em.create(MeasureEffect, { municipality: ctx.municipalityId, id, ...content }));
  if (!wasKnown && facts.reason !== EffectReason.TOO_EARLY) {
    recordRoadmapEvent(ctx, measure, {
      action: "EFFECT",
      details: { verdict: facts.verdict, reason: facts.reason },
    });
    await ctx.em.flush();
    await notify(ctx, {
      kind: NotificationKind.MEASURE_EFFECT,
      roleCodes: TOLD_ROLES,
      recipientId: measure.ownerRecipientId,
      params: { roadmapId: measure.roadmapId, measureId: id },
    });
  }
  await ctx.em.flush();
}

async function observe(
  ctx: MunicipalContext,
  measure: Measure,
  indicator: MeasureIndicator,
  doneOn: PlainDate,
) {
  const window = windowOf(await firstWholeWeek(ctx), { startsOn: measure.startsOn, doneOn }, todayOf(ctx));
  const [first, last] = [window.weeks[0]?.monday, window.weeks.at(-1)?.monday];
  if (!first || !last) return { ...effectOf({ indicator, window, own: [], peers: [] }), federalSector: null };
  const span = { from: first, to: last };
  const federalSector = await federalSectorOfSubject(ctx, measure, span);
  const isWhole = measure.topicId === null && measure.sectorId === null && measure.placeKey === null;
  const own = await ownWeeks(ctx, indicator, measure, span);
  // Something narrow of no known sector is like nothing that others count.
  const peers = federalSector !== null || isWhole ? await peerWeeks(ctx, federalSector, span) : [];
  return { ...effectOf({ indicator, window, own, peers }), federalSector };
}
