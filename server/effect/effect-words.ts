/** What is told of a measure, in plain words. Pure. */
import type { DocumentLanguage } from "../document/document-content.ts";
import { MeasureIndicator } from "../roadmap/roadmap.enums.ts";
import { EffectReason, EffectVerdict } from "./effect.enums.ts";
import { FEWEST_AFTER } from "./effect.rules.ts";
import type { MeasureEffect } from "./measure-effect.entity.ts";

export type ToldEffect = Pick<
  MeasureEffect,
  "verdict" | "reason" | "change" | "low" | "high" | "actual" | "expected" | "weeksAfter"
>;

/** The effect of a measure in two or three sentences. */
export function effectSentence(
  effect: ToldEffect,
  indicator: MeasureIndicator,
  language: DocumentLanguage,
): string {
  return language === "ru" ? inRussian(effect, indicator) : inEnglish(effect, indicator);
}

const whole = (value: number, language: DocumentLanguage): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);

const percent = (share: number): string => String(Math.round(Math.abs(share) * 100));
const signed = (share: number): string => `${share < 0 ? "−" : "+"}${percent(share)}`;

/** The form of a Russian noun that goes with a number. */
function formOf(count: number, one: string, few: string, many: string): string {
  const form = new Intl.PluralRules("ru").select(count);
  return form === "one" ? one : form === "few" ? few : many;
}

function inRussian({ verdict, reason, ...effect }: ToldEffect, indicator: MeasureIndicator): string {
  const { change, low, high, actual, expected, weeksAfter } = effect;
  if (change === null || low === null || high === null || actual === null || expected === null)
    return WHY_RU[reason ?? EffectReason.TOO_FEW];
  const weeks = `${weeksAfter} ${formOf(weeksAfter, "неделю", "недели", "недель")}`;
  const facts =
    indicator === MeasureIndicator.RECEIVED
      ? `За ${weeks} после мероприятия поступило ${actual} ${formOf(actual, "обращение", "обращения", "обращений")}, а без него следовало ожидать около ${whole(expected, "ru")}.`
      : `За ${weeks} после мероприятия обычный срок решения составил ${whole(actual, "ru")} ч, а без него следовало ожидать около ${whole(expected, "ru")} ч.`;
  if (verdict === EffectVerdict.CANNOT_TELL)
    return `${facts} Разница может быть случайной: изменение лежит между ${signed(low)} и ${signed(high)} %, поэтому сказать, помогло ли мероприятие, нельзя.`;
  const [least, most] = [low, high].map((share) => Number(percent(share))).toSorted((a, b) => a - b);
  const word = verdict === EffectVerdict.FELL ? "Снижение" : "Рост";
  return `${facts} ${word} — около ${percent(change)} %, с уверенностью 95 % — от ${least} до ${most} %.`;
}

const WHY_RU: Readonly<Record<EffectReason, string>> = {
  WITHIN_CHANCE: "Разница может быть случайной.",
  TOO_EARLY: `Сказать пока нельзя: нужно не меньше ${FEWEST_AFTER} полных недель после мероприятия. Посчитаем сами, когда они пройдут.`,
  SHORT_HISTORY: "Сказать нельзя: в реестре слишком мало недель до мероприятия, и не видно, как было обычно.",
  TOO_FEW: "Сказать нельзя: обращений так мало, что любая разница может быть случайной.",
  NO_COMPARISON:
    "Сказать нельзя: нет ни муниципалитетов для сравнения, ни полного года до мероприятия, чтобы отделить его от времени года.",
};

function inEnglish({ verdict, reason, ...effect }: ToldEffect, indicator: MeasureIndicator): string {
  const { change, low, high, actual, expected, weeksAfter } = effect;
  if (change === null || low === null || high === null || actual === null || expected === null)
    return WHY_EN[reason ?? EffectReason.TOO_FEW];
  const facts =
    indicator === MeasureIndicator.RECEIVED
      ? `In ${weeksAfter} weeks after the measure ${actual} submissions came in; without it about ${whole(expected, "en")} would have.`
      : `In ${weeksAfter} weeks after the measure a usual solution took ${whole(actual, "en")} h; without it about ${whole(expected, "en")} h would have been expected.`;
  if (verdict === EffectVerdict.CANNOT_TELL)
    return `${facts} Chance alone could make the difference: the change lies between ${signed(low)} and ${signed(high)} %, so nobody can tell whether the measure helped.`;
  const [least, most] = [low, high].map((share) => Number(percent(share))).toSorted((a, b) => a - b);
  const word = verdict === EffectVerdict.FELL ? "A drop" : "A rise";
  return `${facts} ${word} of about ${percent(change)} %, with 95 % confidence ${least} to ${most} %.`;
}

const WHY_EN: Readonly<Record<EffectReason, string>> = {
  WITHIN_CHANCE: "Chance alone could make the difference.",
  TOO_EARLY: `Too early to tell: at least ${FEWEST_AFTER} whole weeks after the measure are needed. It is counted by itself when they have passed.`,
  SHORT_HISTORY: "Nothing can be told: the register has too few weeks before the measure.",
  TOO_FEW: "Nothing can be told: so few submissions that any difference may be chance.",
  NO_COMPARISON:
    "Nothing can be told: there are neither municipalities to compare with nor a whole year before the measure.",
};
