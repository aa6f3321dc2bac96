/** Words of reports: they are documents of Russian offices, so they are in Russian whoever looks at them. */
import labels from "../../schema/labels.json" with { type: "json" };
import type { SectionCode } from "./report-kinds.ts";

export const SECTION_TITLES: Readonly<Record<SectionCode, string>> = {
  COUNTS: "Поступление и отработка",
  INDICATORS: "Показатели работы",
  TREND: "Динамика",
  STATES: "Состояние обращений на дату составления",
  SECTORS: "По направлениям деятельности",
  CHANNELS: "По каналам поступления",
  TOPICS: "Тематики, по которым обращений стало больше",
  CAUSES: "Коренные причины",
  TERMS: "Соблюдение сроков",
  RECIPIENTS: "Работа ответственных исполнителей",
  PAGES: "Официальные страницы (госпаблики)",
  ANSWER: "Ответ на запрос",
  CONCLUSIONS: "Выводы",
  MEASURES: "Принятые меры",
  PROPOSALS: "Предложения",
};

const SETS = labels as Readonly<Record<string, Readonly<Record<string, { readonly ru: string }>>>>;

/** A code in Russian words; a code without a label stands for itself. */
export const word = (set: string, code: string): string => SETS[set]?.[code]?.ru ?? code;

const plural = new Intl.PluralRules("ru");

/** A number with the form of the noun that goes with it, e.g. `counted(5, ["обращение", "обращения", "обращений"])`. */
export function counted(count: number, [one, few, many]: readonly [string, string, string]): string {
  const form = { one, few, many }[plural.select(count) as "one" | "few" | "many"] ?? many;
  return `${count.toLocaleString("ru-RU")} ${form}`;
}

export const SUBMISSIONS = ["обращение", "обращения", "обращений"] as const;
