/** A due day in one plain sentence, in both languages. */
import { localDay } from "./local-time.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import type { TermSource, TermUnit } from "./submission-term.entity.ts";
import type { ComputedTerm, TermRule } from "./term-rule.ts";
import words from "./term-words.json" with { type: "json" };

export type Language = "ru" | "en";

const plurals = { ru: new Intl.PluralRules("ru"), en: new Intl.PluralRules("en") };

/** «30 календарных дней». */
export function amountInWords(amount: number, unit: TermUnit, language: Language): string {
  const forms: Readonly<Record<string, string>> = words.unit[unit][language];
  return `${amount} ${forms[plurals[language].select(amount)] ?? forms["many"] ?? forms["other"]}`;
}

/** «15.05.2026». */
export const shortDay = (day: PlainDate) => day.split("-").toReversed().join(".");

/**
 * The sentence that a person reads to a prosecutor.
 *
 * @param zone IANA name of the municipality, for hours
 */
export function termSentence(term: ComputedTerm, zone: string, language: Language): string {
  const { kind, source, startedAt, legalDue, rolledDue, dueAt } = term;
  const due = legalDue === null ? clockIn(zone, dueAt) : shortDay(rolledDue ?? legalDue);
  const head = `${words.kind[kind][language]} ${language === "ru" ? "до" : "by"} ${due}`;
  if (source === "PROMISE") return `${head} (${groundInWords(term, language)})${tail(term, zone, language)}.`;
  const length = amountInWords(term.amount, term.unit, language);
  const from = legalDue === null ? clockIn(zone, startedAt) : shortDay(localDay(zone, startedAt));
  const counted =
    language === "ru"
      ? `${length} ${legalDue === null ? "с" : "со дня, следующего за"} ${from}`
      : `${length} ${legalDue === null ? "from" : "from the day after"} ${from}`;
  return `${head}: ${counted} (${groundInWords(term, language)})${tail(term, zone, language)}.`;
}

/** The clause, or what stands in for one. */
export function groundInWords(
  { source, clause }: Pick<TermRule, "source" | "clause">,
  language: Language,
): string {
  if (source === "LAW" && clause !== null) return clause;
  const name = words.source[source satisfies TermSource][language];
  if (clause === null) return name;
  return `${name}, ${isClauseId(clause) ? clauseInWords(clause, language) : clause}`;
}

/** Ids have no white space but in `order 4`; an act named by hand has. */
const isClauseId = (clause: string) => !/\s/.test(clause) || clause.startsWith("order ");

function clauseInWords(id: string, language: Language): string {
  const isRussian = language === "ru";
  const order = /^order (.+)$/.exec(id)?.[1];
  if (order) return isRussian ? `п. ${order} постановления` : `item ${order} of the act`;
  const [, section, number] = /^(.*?)\.?def\.(.+)$/.exec(id) ?? [];
  if (number)
    return isRussian
      ? `определение ${number} раздела ${section}`
      : `definition ${number} of section ${section}`;
  return isRussian ? `п. ${id}` : `clause ${id}`;
}

/** What the centre did with a last day that is off, and its own earlier day. */
function tail({ legalDue, rolledDue, dueAt }: ComputedTerm, zone: string, language: Language): string {
  if (legalDue === null || rolledDue === null) return "";
  const isRussian = language === "ru";
  const rolledTo = `${words.weekday[language][weekday(rolledDue)]} ${shortDay(rolledDue)}`;
  const rolled = isRussian
    ? `; последний день, ${shortDay(legalDue)}, нерабочий — перенесён на ${rolledTo} по настройке центра`
    : `; the last day, ${shortDay(legalDue)}, is a day off and moves to ${rolledTo} by the centre's setting`;
  const control = localDay(zone, dueAt);
  const earlier = isRussian
    ? `; контрольный день центра — ${shortDay(control)}`
    : `; the centre's control day is ${shortDay(control)}`;
  return `${rolledDue === legalDue ? "" : rolled}${control < rolledDue ? earlier : ""}`;
}

const weekday = (day: PlainDate) => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** «15.05.2026 18:00» on the clocks of a zone. */
function clockIn(zone: string, at: Date): string {
  const style = { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return `${shortDay(localDay(zone, at))} ${new Intl.DateTimeFormat("ru", style).format(at)}`;
}
