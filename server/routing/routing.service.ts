/** Keeping the rules: one change at a time in a municipality, so that the order has no gaps and no doubles. */
import { recordAudit } from "../audit/record-audit.ts";
import { Topic } from "../classifier/topic.entity.ts";
import { Recipient } from "../composition/recipient.entity.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { select } from "../kernel/select.ts";
import { Sector } from "../municipality/sector.entity.ts";
import { standingOf } from "../regulation/standing.ts";
import { nameOfWorker } from "../submission/assign-submission.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { RoutingRule, type RoutingRuleId } from "./routing-rule.entity.ts";
import { listRules, type StandingRule } from "./routing.reads.ts";
import { MOST_RULES, refusalOfRule, tidyWords } from "./routing.rules.ts";

/** A rule as somebody wants it. */
export type RuleWish = Pick<
  RoutingRule,
  "name" | "conditions" | "recipientId" | "executorAccountId" | "roleCode" | "sectorId" | "isUrgent"
>;

type Outcome = StandingRule | SubmissionRefusal;

/** The wish as it would be kept. */
export function tidy(wish: RuleWish): RuleWish {
  const { conditions } = wish;
  return {
    ...wish,
    name: wish.name.trim(),
    conditions: {
      ...conditions,
      channels: [...new Set(conditions.channels)],
      placeWords: tidyWords(conditions.placeWords),
      textWords: tidyWords(conditions.textWords),
    },
  };
}

/** Why a rule may not be kept; what it names must be the municipality's own. */
export async function refusalOf(ctx: MunicipalContext, wish: RuleWish): Promise<SubmissionRefusal | null> {
  const own = { municipality: ctx.municipalityId };
  const { recipientId, sectorId, roleCode, conditions } = wish;
  const refusal = refusalOfRule(wish.name, conditions, wish);
  if (refusal) return refusal;
  const recipient = recipientId && (await ctx.em.findOne(Recipient, { ...own, id: recipientId }));
  if (recipientId !== null && !recipient)
    return refuse("RECIPIENT_UNKNOWN", "Такого получателя у муниципалитета нет.");
  if (recipient && recipient.isClosed)
    return refuse("RECIPIENT_CLOSED", "Этот получатель больше не принимает работу: выберите другого.");
  const sectorIds = new Set([...conditions.sectorIds, ...(sectorId === null ? [] : [sectorId])]);
  if ((await ctx.em.count(Sector, { ...own, id: { $in: [...sectorIds] } })) !== sectorIds.size)
    return refuse("SECTOR_UNKNOWN", "Такого направления у муниципалитета нет.");
  const topicIds = new Set(conditions.topicIds);
  if ((await ctx.em.count(Topic, { ...own, id: { $in: [...topicIds] } })) !== topicIds.size)
    return refuse("TOPIC_UNKNOWN", "Такой темы у муниципалитета нет.");
  const standing = roleCode === null ? null : await standingOf(ctx);
  if (roleCode !== null && !standing?.roleCodes.includes(roleCode))
    return refuse("ROLE_UNKNOWN", `Роли «${roleCode}» в действующем положении нет.`);
  return null;
}

/** Adds a rule behind the others, switched off, or changes everything that one says. */
export async function saveRule(
  ctx: MunicipalContext,
  id: RoutingRuleId | null,
  given: RuleWish,
): Promise<Outcome> {
  await lockRules(ctx);
  const wish = tidy(given);
  const refusal = await refusalOf(ctx, wish);
  if (refusal) return refusal;
  const executorName =
    wish.executorAccountId === null ? null : await nameOfWorker(ctx, wish.executorAccountId);
  if (id === null) return addRule(ctx, { ...wish, executorName });
  const rule = await getRule(ctx, id);
  Object.assign(rule, wish, { executorName });
  recordAudit(ctx, "routingRule.changed", rule.name);
  await ctx.em.flush();
  return getStanding(ctx, id);
}

async function addRule(
  ctx: MunicipalContext,
  wish: RuleWish & { executorName: string | null },
): Promise<Outcome> {
  const count = await ctx.em.count(RoutingRule, { municipality: ctx.municipalityId });
  if (count >= MOST_RULES)
    return refuse("TOO_MANY", `Правил не больше ${MOST_RULES}. Уберите те, что больше не нужны.`);
  const id = newId<RoutingRuleId>(ctx.clock.now().getTime());
  const place = { municipality: ctx.municipalityId, id, position: count + 1, isOn: false };
  ctx.em.persist(ctx.em.create(RoutingRule, { ...place, ...wish }));
  recordAudit(ctx, "routingRule.added", wish.name);
  await ctx.em.flush();
  return getStanding(ctx, id);
}

/** Switches a rule on or off. */
export async function switchRule(
  ctx: MunicipalContext,
  id: RoutingRuleId,
  isOn: boolean,
): Promise<StandingRule> {
  await lockRules(ctx);
  const rule = await getRule(ctx, id);
  if (rule.isOn !== isOn) {
    rule.isOn = isOn;
    recordAudit(ctx, isOn ? "routingRule.switchedOn" : "routingRule.switchedOff", rule.name);
    await ctx.em.flush();
  }
  return getStanding(ctx, id);
}

/**
 * Puts a rule in another place; those between move up or down.
 *
 * @param position from 1; beyond the last means the last
 */
export async function moveRule(
  ctx: MunicipalContext,
  id: RoutingRuleId,
  position: number,
): Promise<StandingRule[]> {
  await lockRules(ctx);
  const rule = await getRule(ctx, id);
  const rules = await inOrder(ctx);
  const others = rules.filter((each) => each !== rule);
  others.splice(Math.min(Math.max(position, 1), rules.length) - 1, 0, rule);
  renumber(others);
  recordAudit(ctx, "routingRule.moved", rule.name, { position: rule.position });
  await ctx.em.flush();
  return listRules(ctx);
}

/** Takes a rule away; what it routed keeps its explanation. */
export async function deleteRule(ctx: MunicipalContext, id: RoutingRuleId): Promise<void> {
  await lockRules(ctx);
  const rule = await getRule(ctx, id);
  const rest = (await inOrder(ctx)).filter((each) => each !== rule);
  ctx.em.remove(rule);
  renumber(rest);
  recordAudit(ctx, "routingRule.deleted", rule.name);
  await ctx.em.flush();
}

function inOrder(ctx: MunicipalContext): Promise<RoutingRule[]> {
  const own = { municipality: ctx.municipalityId };
  return ctx.em.find(RoutingRule, own, { orderBy: { position: "asc", id: "asc" } });
}

function renumber(rules: readonly RoutingRule[]): void {
  for (const [index, rule] of rules.entries()) rule.position = index + 1;
}

async function getRule(ctx: MunicipalContext, id: RoutingRuleId): Promise<RoutingRule> {
  const rule = await ctx.em.findOne(RoutingRule, { municipality: ctx.municipalityId, id });
  if (!rule) throw notFound();
  return rule;
}

async function getStanding(ctx: MunicipalContext, id: RoutingRuleId): Promise<StandingRule> {
  return (await listRules(ctx)).find((rule) => rule.id === id)!;
}

async function lockRules(ctx: MunicipalContext): Promise<void> {
  await select(ctx.em, "select pg_advisory_xact_lock(hashtextextended(?, 0))", [
    `routing:${ctx.municipalityId}`,
  ]);
}
