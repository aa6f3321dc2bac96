import labels from "../../schema/labels.json" with { type: "json" };
import { recordAudit } from "../audit/record-audit.ts";
import { Topic, type TopicId } from "../classifier/topic.entity.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { newId } from "../kernel/ids.ts";
import { effectiveRule, isLonger, type OwnTerm, type RuleSelector } from "./effective-rule.ts";
import { refuse, type TermRefusal, textRefusal, tidy } from "./term-refusal.ts";
import type { TermBook } from "./term-book.ts";
import { forgetBook, termRulesOf } from "./term-book.reads.ts";
import { TermSetting, type TermSettingId } from "./term-setting.entity.ts";
import { type TermKind } from "./term-kind.ts";
import { LONGEST_AMOUNT } from "./term-rule.ts";
import { amountInWords, groundInWords } from "./term-sentence.ts";
import { settingView } from "./term-settings-view.ts";
import type { TermSettingView } from "./term.types.ts";
import words from "./term-words.json" with { type: "json" };

/** For which submissions a clock is set. */
export interface TermPlace extends RuleSelector {
  readonly kind: TermKind;
}

/** Sets the length of a clock, in place of the default or of the centre's earlier setting. */
export async function changeTermSetting(
  ctx: MunicipalContext,
  given: OwnTerm,
): Promise<TermSettingView | TermRefusal> {
  const wished = { ...given, clause: tidy(given.clause), note: tidy(given.note) };
  const book = await termRulesOf(ctx);
  const refusal =
    shapeRefusal(wished) ?? (await topicRefusal(ctx, wished)) ?? lengthRefusal(ctx, book, wished);
  if (refusal) return refusal;
  const kept = await findSetting(ctx, wished);
  const { amount, unit, clause, note } = wished;
  if (kept) Object.assign(kept, { amount, unit, clause, note });
  else {
    const id = newId<TermSettingId>(ctx.clock.now().getTime());
    ctx.em.persist(ctx.em.create(TermSetting, { ...wished, municipality: ctx.municipalityId, id }));
  }
  recordAudit(ctx, "termSetting.changed", words.kind[wished.kind].ru, { ...wished });
  return saved(ctx, wished);
}

/** Takes the centre's setting away: the regulation or the default holds again. */
export async function resetTermSetting(ctx: MunicipalContext, place: TermPlace): Promise<TermSettingView> {
  const kept = await findSetting(ctx, place);
  if (kept) {
    ctx.em.remove(kept);
    recordAudit(ctx, "termSetting.reset", words.kind[place.kind].ru, { ...place });
  }
  return saved(ctx, place);
}

async function saved(ctx: MunicipalContext, place: TermPlace): Promise<TermSettingView> {
  await ctx.em.flush();
  forgetBook(ctx);
  return settingView(await termRulesOf(ctx), place, todayOf(ctx));
}

function findSetting(ctx: MunicipalContext, { kind, regime, channel, topicId }: TermPlace) {
  const municipality = ctx.municipalityId;
  return ctx.em.findOne(TermSetting, { municipality, kind, regime, channel, topicId });
}

function shapeRefusal({ amount, channel, clause, note }: OwnTerm): TermRefusal | null {
  if (amount !== null && (amount < 1 || amount > LONGEST_AMOUNT))
    return refuse("AMOUNT_INVALID", `Срок задаётся целым числом от 1 до ${LONGEST_AMOUNT}.`);
  if (clause === null && note === null)
    return refuse("GROUND_MISSING", "Укажите основание: пункт акта или пояснение, почему срок такой.");
  if (channel !== null && !Object.hasOwn(labels.channel, channel))
    return refuse("CHANNEL_UNKNOWN", "Такого канала нет. Выберите канал из списка.");
  return textRefusal([clause, note]);
}

async function topicRefusal(ctx: MunicipalContext, { topicId }: OwnTerm): Promise<TermRefusal | null> {
  if (topicId === null || (await hasTopics(ctx, [topicId]))) return null;
  return refuse("TOPIC_UNKNOWN", "Такой тематики у муниципалитета нет. Выберите тематику из списка.");
}

/** Whether all of these are topics of the municipality. */
export async function hasTopics(ctx: MunicipalContext, ids: readonly TopicId[]): Promise<boolean> {
  const different = new Set(ids);
  if (different.size === 0) return true;
  const known = await ctx.em.count(Topic, { municipality: ctx.municipalityId, id: { $in: [...different] } });
  return known === different.size;
}

/** Neither the law nor the regulation allows more than it says. */
function lengthRefusal(ctx: MunicipalContext, book: TermBook, wished: OwnTerm): TermRefusal | null {
  const limit = effectiveRule(wished.kind, wished, [], book.regulationOn(todayOf(ctx)));
  if (limit === null || (limit.source !== "LAW" && limit.source !== "REGULATION")) return null;
  const ground = groundInWords(limit, "ru");
  if (wished.amount === null && limit.source === "LAW")
    return refuse(
      "REQUIRED_BY_LAW",
      `Этот срок установлен законом, отключить его нельзя: ${ground}.`,
      limit.clause,
    );
  if (wished.amount === null || !isLonger({ ...wished, amount: wished.amount }, limit)) return null;
  const most = amountInWords(limit.amount, limit.unit, "ru");
  return refuse(
    "LONGER_THAN_ALLOWED",
    `Срок не может быть длиннее, чем ${most}: ${ground}. Укажите меньший.`,
    limit.clause,
  );
}
