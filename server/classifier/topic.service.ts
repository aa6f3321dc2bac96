import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { Sector } from "../municipality/sector.entity.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { lockClassifiers, refusalOfName, sameName } from "./classifier.rules.ts";
import { followFederalSectors } from "./follow-federal-sectors.ts";
import { isFederalTopic } from "./topic-defaults.ts";
import { Topic } from "./topic.entity.ts";
import { ClassifierKind } from "./version/classifier-version.entity.ts";
import { changedByHand, recordVersion } from "./version/record-version.ts";
import type { TopicId } from "./topic.entity.ts";

export interface TopicFacts {
  name: string;
  sectorId: SectorId | null;
  federalCode: string | null;
}

/** An accelerated term is short by its meaning; 365 only keeps nonsense out. */
const LONGEST_ACCELERATED = 365;

async function refusalOf(ctx: MunicipalContext, facts: TopicFacts): Promise<SubmissionRefusal | null> {
  const { name, sectorId, federalCode } = facts;
  if (federalCode !== null && !isFederalTopic(federalCode))
    return refuse("FEDERAL_TOPIC_UNKNOWN", "Такой темы в федеральном перечне нет. Выберите другую.");
  const own = { municipality: ctx.municipalityId };
  if (sectorId !== null && (await ctx.em.count(Sector, { ...own, id: sectorId })) === 0)
    return refuse("SECTOR_UNKNOWN", "Такого направления у муниципалитета нет.");
  return refusalOfName(name, "тему");
}

/** Topics of the municipality, closed ones included, while nobody else changes them. */
export async function topicsToChange(ctx: MunicipalContext): Promise<Topic[]> {
  await lockClassifiers(ctx);
  return ctx.em.find(Topic, { municipality: ctx.municipalityId });
}

/**
 * Why a topic cannot be added or changed so; null when it can.
 *
 * @param topic the one to change; null for a new one
 */
export async function topicRefusal(
  ctx: MunicipalContext,
  all: readonly Topic[],
  topic: Topic | null,
  facts: TopicFacts,
): Promise<SubmissionRefusal | null> {
  const refused = await refusalOf(ctx, facts);
  if (refused) return refused;
  const other = all.find((each) => each.id !== topic?.id && sameName(each.name, facts.name));
  if (!other) return null;
  return refuse(
    "NAME_TAKEN",
    other.isClosed
      ? "Тема с таким названием уже есть среди закрытых: откройте её снова или назовите иначе."
      : "Тема с таким названием уже есть.",
  );
}

/**
 * Adds a topic, or changes everything that is said of one. A version is made by the caller, once for all that changes.
 *
 * @param all `topicsToChange`; an added one is put there
 */
export async function saveTopic(
  ctx: MunicipalContext,
  all: Topic[],
  id: TopicId | null,
  given: TopicFacts,
): Promise<Topic | SubmissionRefusal> {
  const facts = { ...given, name: given.name.trim() };
  const topic = id === null ? null : all.find((each) => each.id === id);
  if (topic === undefined) throw notFound();
  const refused = await topicRefusal(ctx, all, topic, facts);
  if (refused) return refused;
  if (topic) return changeTopic(ctx, topic, facts);
  const added = await addTopic(ctx, facts);
  all.push(added);
  return added;
}

async function addTopic(ctx: MunicipalContext, facts: TopicFacts): Promise<Topic> {
  const id = newId<TopicId>(ctx.clock.now().getTime());
  const topic = ctx.em.create(Topic, {
    municipality: ctx.municipalityId,
    id,
    acceleratedDays: null,
    isClosed: false,
    ...facts,
  });
  ctx.em.persist(topic);
  recordAudit(ctx, "topic.added", facts.name);
  await ctx.em.flush();
  return topic;
}

async function changeTopic(ctx: MunicipalContext, topic: Topic, facts: TopicFacts): Promise<Topic> {
  const isComparedOtherwise = topic.federalCode !== facts.federalCode;
  Object.assign(topic, facts);
  recordAudit(ctx, "topic.changed", facts.name);
  await ctx.em.flush();
  if (isComparedOtherwise) await followFederalSectors(ctx);
  return topic;
}

/**
 * Gives a topic a short term of its own, or takes it away. Submissions that come in from now on have it.
 *
 * @param days calendar days; null for none
 */
export async function accelerateTopic(
  ctx: MunicipalContext,
  id: TopicId,
  days: number | null,
): Promise<Topic | SubmissionRefusal> {
  const topic = await ctx.em.findOne(Topic, { municipality: ctx.municipalityId, id });
  if (!topic) throw notFound();
  if (days !== null && (days < 1 || days > LONGEST_ACCELERATED))
    return refuse(
      "DAYS_OUT_OF_RANGE",
      `Ускоренный срок задаётся числом дней от 1 до ${LONGEST_ACCELERATED}.`,
    );
  topic.acceleratedDays = days;
  recordAudit(ctx, "topic.accelerated", topic.name, { days });
  await ctx.em.flush();
  await recordVersion(ctx, ClassifierKind.TOPICS, changedByHand);
  return topic;
}

/** Takes a topic out of use, or back into it; past submissions keep it. */
export async function setTopicClosed(ctx: MunicipalContext, id: TopicId, isClosed: boolean): Promise<Topic> {
  const topic = await ctx.em.findOne(Topic, { municipality: ctx.municipalityId, id });
  if (!topic) throw notFound();
  if (topic.isClosed !== isClosed) {
    topic.isClosed = isClosed;
    recordAudit(ctx, isClosed ? "topic.closed" : "topic.reopened", topic.name);
    await ctx.em.flush();
    await recordVersion(ctx, ClassifierKind.TOPICS, changedByHand);
  }
  return topic;
}
