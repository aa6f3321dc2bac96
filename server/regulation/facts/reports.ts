import type { RegulationVariant } from "../variant.ts";
import { readFrom, type ActText } from "./act-text.ts";
import { recipientsIn } from "./recipients.ts";
import { statedPeriods, type Period } from "./report-periods.ts";
import { findRoleMentions } from "./role-mention.ts";
import type { Statement } from "./statements.ts";
import { channelsIn } from "./system-mentions.ts";

type Report = RegulationVariant["reports"][number];

const REPORT =
  /(?:(?<![а-яё])отч[её]т(?:ност)?(?!н)|доклад|сводк|отчитыва|аналитическ[а-яё]+\s+(?:справк|записк))[а-яё]*/iu;
const GIVEN =
  /(?:предоставл|представл|направля|готовит|подготов|составл|состави|формир|обеспечив|докладыва|отчитыва|внос)[а-яё]*/iu;
/** «направление в ЦУР отчёта» says the same by a noun; it is believed beside a rhythm only. */
const GIVEN_NOUN =
  /(?<![а-яё])(?:направлени[ея]|передач[аиу]|переда[её]т|отправк[аиу]|отправля|выпуск|сда[её]т|издани|рассыл|доклад)[а-яё]*/iu;
/** A list or data handed over at a fixed rhythm is a report by another name. */
const HANDED_OVER =
  /(?:предоставл|представл|направл|переда|готовит|подготов|составл|отправл|рассыла|формиру|выпуска)[а-яё]*\s+(?:[^\s.;:]+\s+){0,7}?(?:списо?к|перечень|перечня|сведени|информаци|данны|материал|справк|дайджест|обзор|статистик|мониторинг|реестр)/iu;
/** Somebody is told at a fixed rhythm: «ежедневно информирует руководителя». */
const TOLD = /(?:информир|уведомл|оповеща|осведомл|докладыва|сообща|доводит|доведени)[а-яё]*/iu;
const ANSWERED =
  /по\s+(?:[а-яё]+\s+)?запрос[а-яё]*[^.;]{0,80}(?:предоставл|представл|направл)|(?:предоставл|представл)[а-яё]*[^.;]{0,80}по\s+запрос/iu;
const ON_REQUEST = /по\s+(?:[а-яё]+\s+)?запрос/iu;
/** «Анализ … для отчёта руководству» is a task that serves a report and no report itself. */
const FOR_REPORT = /для\s+(?:отч[её]т|доклад)[а-яё]*/iu;

/** Reports the regulation asks for: on what, by which role, to whom, how often. */
export function readReports(text: ActText, statements: readonly Statement[]): Report[] {
  return statements.flatMap((statement) => readReport(text, statement));
}

function readReport(text: ActText, statement: Statement): Report[] {
  const words = statement.text;
  const named = REPORT.exec(words);
  const rhythms = statedPeriods(words);
  if (!isReport(words, named, rhythms.length > 0)) return [];
  // A lead such as «готовит отчётность, а именно:» only announces the reports below it.
  if (/:\s*$/u.test(words) && !text.tree.isLeaf(statement.clause)) return [];
  const by =
    statement.roleCode ??
    findRoleMentions(words.slice(0, named?.index ?? words.length)).find(({ isSubject }) => isSubject)?.code ??
    null;
  return partsOf(words).map(({ period, to, isCertain }) => {
    const value = {
      subject: words.replace(/[\s;.]+$/u, ""),
      channel: channelsIn(words)[0] ?? channelOf(statement),
      by,
      to,
      period,
    };
    return readFrom(text, statement.clause, statement, value, isCertain ? (named ? 0.9 : 0.75) : 0.6);
  });
}

function isReport(words: string, named: RegExpExecArray | null, isRegular: boolean): boolean {
  const recipients = recipientsIn(words);
  // «Докладывает на заседании» reports to nobody in particular.
  if (/докладыва|отчитыва/iu.test(named?.[0] ?? "") && recipients.length === 0 && !isRegular) return false;
  const isGiven = GIVEN.test(words) || (isRegular && GIVEN_NOUN.test(words));
  if (named !== null && isGiven && !FOR_REPORT.test(words)) return true;
  if (isRegular && (HANDED_OVER.test(words) || (TOLD.test(words) && recipients.length > 0))) return true;
  return ANSWERED.test(words);
}

interface Part {
  readonly period: Period;
  readonly to: string[];
  readonly isCertain: boolean;
}

/**
 * The rhythms of a sentence, each with its recipients: «ежеквартально главе и ежемесячно в ЦУР» is two reports.
 * Where the parts cannot be told from each other, one report remains, and it is not certain.
 */
function partsOf(words: string): Part[] {
  const to = recipientsIn(words);
  const rhythms = statedPeriods(words);
  if (rhythms.length === 0) {
    return [{ period: ON_REQUEST.test(words) ? "ON_REQUEST" : "NOT_STATED", to, isCertain: true }];
  }
  const parts = rhythms.map(({ period, start }, index) => ({
    period,
    words: words.slice(index === 0 ? 0 : start, rhythms[index + 1]?.start ?? words.length),
  }));
  const isParted = parts.every((part) => recipientsIn(part.words).length > 0);
  if (parts.length > 1 && isParted) {
    return parts.map(({ period, words: own }) => partOf(period, recipientsIn(own), true));
  }
  return [partOf(parts[0]?.period ?? null, to, parts.length === 1)];
}

/** A rhythm the program has no name for is not passed off as another one. */
const partOf = (period: Period | null, to: string[], isCertain: boolean): Part => ({
  period: period ?? "NOT_STATED",
  to,
  isCertain: isCertain && period !== null,
});

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
