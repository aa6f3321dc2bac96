import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { lockClassifiers, refusalOfName } from "./classifier.rules.ts";
import { Mechanism } from "./mechanism.entity.ts";
import type { MechanismId, MechanismKind, MechanismStep } from "./mechanism.entity.ts";
import { Topic } from "./topic.entity.ts";
import type { TopicId } from "./topic.entity.ts";

export interface MechanismFacts {
  kind: MechanismKind;
  name: string;
  /** Topics it serves; every topic when empty. */
  topicIds: readonly TopicId[];
  ground: string | null;
  steps: readonly MechanismStep[];
}

const MOST_STEPS = 50;
const LONGEST_STEP = 2_000;
/** A quarter of a year in hours: longer work is a plan and not a mechanism. */
const LONGEST_HOURS = 2_208;

function refusalOfSteps(steps: readonly MechanismStep[]): SubmissionRefusal | null {
  if (steps.length === 0) return refuse("STEPS_MISSING", "Опишите хотя бы один шаг.");
  if (steps.length > MOST_STEPS) return refuse("TOO_MANY", `Шагов не больше ${MOST_STEPS}.`);
  if (steps.some(({ text }) => text === "")) return refuse("STEPS_MISSING", "Есть шаг без описания.");
  const isLong = steps.some(({ text, by }) => text.length > LONGEST_STEP || (by?.length ?? 0) > LONGEST_STEP);
  if (isLong) return refuse("TEXT_TOO_LONG", `Описание шага длиннее ${LONGEST_STEP} знаков. Разделите его.`);
  const isOut = steps.some(
    ({ withinHours: hours }) => hours !== null && (hours < 1 || hours > LONGEST_HOURS),
  );
  return isOut
    ? refuse("DAYS_OUT_OF_RANGE", `Срок шага задаётся числом часов от 1 до ${LONGEST_HOURS}.`)
    : null;
}

async function refusalOf(ctx: MunicipalContext, facts: MechanismFacts): Promise<SubmissionRefusal | null> {
  const known = await ctx.em.count(Topic, {
    municipality: ctx.municipalityId,
    id: { $in: [...facts.topicIds] },
  });
  if (known !== facts.topicIds.length)
    return refuse("TOPIC_UNKNOWN", "Такой темы в перечне муниципалитета нет.");
  if ((facts.ground?.length ?? 0) > LONGEST_STEP)
    return refuse("TEXT_TOO_LONG", `Основание длиннее ${LONGEST_STEP} знаков. Сократите его.`);
  return refusalOfName(facts.name, "механизм") ?? refusalOfSteps(facts.steps);
}

function tidy(given: MechanismFacts): MechanismFacts & { topicIds: TopicId[]; steps: MechanismStep[] } {
  return {
    ...given,
    name: given.name.trim(),
    ground: given.ground?.trim() || null,
    topicIds: [...new Set(given.topicIds)],
    steps: given.steps.map(({ text, by, withinHours }) => ({
      text: text.trim(),
      by: by?.trim() || null,
      withinHours,
    })),
  };
}

/** Adds a mechanism, or changes everything that is said of one. */
export async function saveMechanism(
  ctx: MunicipalContext,
  id: MechanismId | null,
  given: MechanismFacts,
): Promise<Mechanism | SubmissionRefusal> {
  await lockClassifiers(ctx);
  const facts = tidy(given);
  const refused = await refusalOf(ctx, facts);
  if (refused) return refused;
  const mechanism = id === null ? newMechanism(ctx, facts) : await getMechanism(ctx, id);
  Object.assign(mechanism, facts);
  recordAudit(ctx, id === null ? "mechanism.added" : "mechanism.changed", facts.name);
  await ctx.em.flush();
  return mechanism;
}

function newMechanism(ctx: MunicipalContext, facts: ReturnType<typeof tidy>): Mechanism {
  const id = newId<MechanismId>(ctx.clock.now().getTime());
  const own = { municipality: ctx.municipalityId, id, isClosed: false };
  const mechanism = ctx.em.create(Mechanism, { ...own, ...facts });
  ctx.em.persist(mechanism);
  return mechanism;
}

async function getMechanism(ctx: MunicipalContext, id: MechanismId): Promise<Mechanism> {
  const mechanism = await ctx.em.findOne(Mechanism, { municipality: ctx.municipalityId, id });
  if (!mechanism) throw notFound();
  return mechanism;
}

/** Takes a mechanism out of use, or back into it. */
export async function setMechanismClosed(
  ctx: MunicipalContext,
  id: MechanismId,
  isClosed: boolean,
): Promise<Mechanism> {
  const mechanism = await getMechanism(ctx, id);
  if (mechanism.isClosed !== isClosed) {
    mechanism.isClosed = isClosed;
    recordAudit(ctx, isClosed ? "mechanism.closed" : "mechanism.reopened", mechanism.name);
    await ctx.em.flush();
  }
  return mechanism;
}
