/** Target indicators: brought by the regional centre or by the centre's own leaders, cancelled, facts entered. */
import { LockMode } from "@mikro-orm/core";
import { findIndicator } from "../indicator/indicator-book.ts";
import { type GrainPeriod, startOfPeriod } from "../indicator/period.ts";
import { notFound } from "../kernel/errors.ts";
import { type MunicipalityId, newId } from "../kernel/ids.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { Sector, type SectorId } from "../municipality/sector.entity.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { type Acting, ownRows, recordDeed, sideOf } from "./acting.ts";
import { MOST_ADDRESSEES } from "./send-request.ts";
import { Target, type TargetId } from "./target.entity.ts";
import { tellCentre } from "./telling.ts";
import { changedByOther, noteRefusal, notNow } from "./text.rules.ts";
import { unlessTwice } from "./unless-twice.ts";

export interface TargetFacts {
  readonly indicator: string | null;
  readonly ownName: string | null;
  readonly ownUnit: string | null;
  /** Of an indicator of its own. */
  readonly direction: Target["direction"];
  readonly planned: number;
  readonly period: GrainPeriod;
  readonly sectorId: SectorId | null;
  readonly clause: string | null;
}

type Outcome = Target | SubmissionRefusal;

const LONGEST_NAME = 200;

/** The direction that counts, or why the facts cannot be a target. */
function directionOf(facts: TargetFacts): Target["direction"] | SubmissionRefusal {
  const { indicator: code, ownName, planned } = facts;
  if (!Number.isFinite(planned)) return refuse("NUMBER_WRONG", "Укажите целевое значение числом.");
  if ([ownName, facts.ownUnit, facts.clause].some((text) => (text?.length ?? 0) > LONGEST_NAME))
    return refuse("TEXT_TOO_LONG", `Название, единица и пункт — до ${LONGEST_NAME} знаков каждый.`);
  if ((code === null) === (ownName === null))
    return refuse("INDICATOR_MISSING", "Выберите показатель из списка или назовите свой.");
  if (code === null) return facts.direction;
  const indicator = findIndicator(code);
  if (!indicator) return refuse("INDICATOR_UNKNOWN", "Такого показателя нет. Выберите показатель из списка.");
  return indicator.direction === "NONE"
    ? refuse(
        "NO_DIRECTION",
        "Для этого показателя нельзя сказать, что лучше — больше или меньше. Выберите другой.",
      )
    : indicator.direction;
}

/**
 * Brings a target to centres: each its own row, all of them or none.
 *
 * @param ids municipalities; null for the viewer's own centre
 * @throws {DenialError} NOT_FOUND for a municipality or a sector that is not the viewer's
 */
export async function bringTarget(
  ctx: Acting,
  ids: readonly MunicipalityId[] | null,
  facts: TargetFacts,
): Promise<Target[] | SubmissionRefusal> {
  const direction = directionOf(facts);
  if (typeof direction !== "string") return direction;
  const wanted = ctx.kind === "municipal" ? [ctx.municipalityId] : [...new Set(ids ?? [])];
  if (wanted.length === 0 || wanted.length > MOST_ADDRESSEES)
    return refuse("ADDRESSEE_MISSING", "Выберите муниципалитеты, которым доводится показатель.");
  const towns = await ctx.em.find(Municipality, { id: { $in: wanted } }, { orderBy: { name: "asc" } });
  if (towns.length < wanted.length) throw notFound();
  if (facts.sectorId !== null && !(await isSectorOf(ctx, facts.sectorId, wanted))) throw notFound();
  return unlessTwice(ctx, refuse("TARGET_EXISTS", TWICE), async () => {
    const targets = towns.map((town) => newTarget(ctx, town, { ...facts, direction }));
    for (const target of targets) {
      recordDeed(ctx, target, { kind: "TARGET", action: "SET", subject: nameOf(target) });
      if (ctx.kind !== "municipal")
        await tellCentre(ctx, target.municipality, NotificationKind.TARGET_SET, { page: "targets" });
    }
    return targets;
  });
}

const TWICE = "На этот период такой показатель уже доведён. Отмените прежний или выберите другой период.";

const nameOf = ({ indicator, ownName }: Target) => indicator ?? ownName ?? "";

async function isSectorOf(ctx: Acting, id: SectorId, towns: readonly MunicipalityId[]): Promise<boolean> {
  return (await ctx.em.count(Sector, { id, municipality: { $in: [...towns] } })) === towns.length;
}

function newTarget(ctx: Acting, { id, region }: Municipality, { period, ...facts }: TargetFacts): Target {
  const now = ctx.clock.now();
  const target = ctx.em.create(Target, {
    ...facts,
    municipality: id,
    id: newId<TargetId>(now.getTime()),
    regionId: region,
    grain: period.grain,
    startsOn: startOfPeriod(period.grain, period.startsOn),
    setBy: sideOf(ctx),
    enteredFact: null,
    enteredAt: null,
    createdAt: now,
    cancelledAt: null,
    revision: 1,
  });
  ctx.em.persist(target);
  return target;
}

/** Cancels a target; only the side that brought it may. */
export async function cancelTarget(
  ctx: Acting,
  id: TargetId,
  revision: number,
  note: string | null,
): Promise<Outcome> {
  const target = await lockTarget(ctx, id, revision);
  if (isRefusal(target)) return target;
  if (target.cancelledAt !== null || target.setBy !== sideOf(ctx)) return notNow();
  const refused = noteRefusal(note, true);
  if (refused) return refused;
  Object.assign(target, { cancelledAt: ctx.clock.now(), revision: target.revision + 1 });
  recordDeed(ctx, target, { kind: "TARGET", action: "CANCELLED", subject: nameOf(target), note });
  if (ctx.kind !== "municipal")
    await tellCentre(ctx, target.municipality, NotificationKind.TARGET_SET, { page: "targets" });
  await ctx.em.flush();
  return target;
}

/** The centre enters the fact of an indicator of its own; what is counted cannot be entered. */
export async function enterTargetFact(
  ctx: Acting,
  id: TargetId,
  revision: number,
  fact: number,
): Promise<Outcome> {
  const target = await lockTarget(ctx, id, revision);
  if (isRefusal(target)) return target;
  if (target.cancelledAt !== null || target.indicator !== null || ctx.kind !== "municipal") return notNow();
  if (!Number.isFinite(fact)) return refuse("NUMBER_WRONG", "Укажите значение числом.");
  const now = ctx.clock.now();
  Object.assign(target, { enteredFact: fact, enteredAt: now, revision: target.revision + 1 });
  recordDeed(ctx, target, {
    kind: "TARGET",
    action: "FACT_ENTERED",
    subject: nameOf(target),
    note: String(fact),
  });
  await ctx.em.flush();
  return target;
}

async function lockTarget(ctx: Acting, id: TargetId, revision: number): Promise<Outcome> {
  const target = await ctx.em.findOne(
    Target,
    { ...ownRows(ctx), id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!target) throw notFound();
  return target.revision === revision ? target : changedByOther(target.revision);
}
