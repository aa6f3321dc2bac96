import type { RegulationVariant } from "../draft.ts";
import { readFrom, type ActText } from "./act-text.ts";
import { recipientsIn } from "./recipients.ts";
import { findRoleMentions } from "./role-mention.ts";
import type { Statement } from "./statements.ts";
import { channelsIn } from "./system-mentions.ts";

type Report = RegulationVariant["reports"][number];
type Period = Report["value"]["period"];

const REPORT = /(?:отч[её]т(?:ност)?|доклад|сводк|отчитыва|аналитическ[а-яё]+\s+(?:справк|записк))[а-яё]*/iu;
const GIVEN =
  /(?:предоставл|представл|направля|готовит|подготов|составл|состави|формир|обеспечив|докладыва|отчитыва|внос)[а-яё]*/iu;
/** A list or data handed over at a fixed rhythm is a report by another name. */
const HANDED_OVER =
  /(?:предоставл|представл|направля|переда|готовит|составля)[а-яё]*\s+(?:[а-яё]+\s+){0,4}(?:списо?к|перечень|сведени|информаци|данны|материал)/iu;
const ANSWERED =
  /по\s+(?:[а-яё]+\s+)?запрос[а-яё]*[^.;]{0,80}(?:предоставл|представл|направл)|(?:предоставл|представл)[а-яё]*[^.;]{0,80}по\s+запрос/iu;

const PERIODS: readonly [Period, RegExp][] = [
  ["DAILY", /ежедневн[а-яё]*|кажд[а-яё]+\s+(?:рабоч[а-яё]+\s+)?день/iu],
  ["WEEKLY", /еженедельн[а-яё]*|раза?\s+в\s+неделю|кажд[а-яё]+\s+недел/iu],
  [
    "MONTHLY",
    /ежемесячн[а-яё]*|раза?\s+в\s+месяц|отч[её]т[а-яё]*\s+за\s+(?:[а-яё]+\s+)?месяц|кажд[а-яё]+\s+месяц|по\s+итогам\s+месяца/iu,
  ],
  [
    "QUARTERLY",
    /ежеквартальн[а-яё]*|раза?\s+в\s+квартал|отч[её]т[а-яё]*\s+за\s+(?:[а-яё]+\s+)?квартал|кажд[а-яё]+\s+квартал|по\s+итогам\s+квартала/iu,
  ],
  [
    "HALF_YEARLY",
    /раза?\s+в\s+(?:полугоди[ея]|полгода)|кажд[а-яё]+\s+(?:полгода|полугоди[ея])|по\s+итогам\s+полугоди/iu,
  ],
  ["YEARLY", /ежегодн[а-яё]*|раза?\s+в\s+год|годов[а-яё]+\s+отч|по\s+итогам\s+года/iu],
  ["ON_REQUEST", /по\s+(?:[а-яё]+\s+)?запрос/iu],
];

/** Reports the regulation asks for: on what, by which role, to whom, how often. */
export function readReports(text: ActText, statements: readonly Statement[]): Report[] {
  return statements.flatMap((statement) => readReport(text, statement));
}

function readReport(text: ActText, statement: Statement): Report[] {
  const words = statement.text;
  const named = REPORT.exec(words);
  const periods = periodsOf(words);
  const isRegular = !periods.includes("NOT_STATED") && HANDED_OVER.test(words);
  // «Докладывает на заседании» reports to nobody in particular.
  const isSpoken =
    /докладыва|отчитыва/iu.test(named?.[0] ?? "") &&
    recipientsIn(words).length === 0 &&
    periods.includes("NOT_STATED");
  if (isSpoken) return [];
  const isGiven = named !== null && GIVEN.test(words) && !FOR_REPORT.test(words);
  if (!isGiven && !isRegular && !ANSWERED.test(words)) return [];
  // A lead such as «готовит отчётность, а именно:» only announces the reports below it.
  if (/:\s*$/u.test(words) && !text.tree.isLeaf(statement.clause)) return [];
  return periods.map((period) => {
    const value = {
      subject: words.replace(/[\s;.]+$/u, ""),
      channel: channelsIn(words)[0] ?? channelOf(statement),
      by:
        statement.roleCode ??
        findRoleMentions(words.slice(0, named?.index ?? words.length)).find(({ isSubject }) => isSubject)
          ?.code ??
        null,
      to: recipientsIn(words),
      period,
    };
    return readFrom(text, statement.clause, statement, value, named ? 0.9 : 0.75);
  });
}

/** «Анализ … для отчёта руководству» is a task that serves a report and no report itself. */
const FOR_REPORT = /для\s+(?:отч[её]т|доклад)[а-яё]*/iu;

/** The rhythms a sentence states: «ежеквартально главе и ежемесячно в ЦУР» has two. */
function periodsOf(words: string): Period[] {
  const found = PERIODS.filter(([, pattern]) => pattern.test(words)).map(([period]) => period);
  const regular = found.filter((period) => period !== "ON_REQUEST");
  if (regular.length > 0) return [regular[0] ?? "NOT_STATED"];
  return [found[0] ?? "NOT_STATED"];
}

/** A duty of a role that keeps one channel is about that channel. */
function channelOf(statement: Statement): string | null {
  const byRole: Record<string, string> = {
    POS_OPERATOR: "POS",
    INCIDENT_OPERATOR: "INCIDENT_MANAGEMENT",
    PUBLIC_PAGES_OPERATOR: "PUBLIC_PAGES",
    EDDS_LEAD: "EDDS",
  };
  return statement.roleCode ? (byRole[statement.roleCode] ?? null) : null;
}
