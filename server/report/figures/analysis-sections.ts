/** Sections of causes, growth and terms, as the analysis of the register tells them. */
import { causeAnalysisOf } from "../../analysis/cause-analysis.reads.ts";
import { termControlOf } from "../../analysis/standing.reads.ts";
import type { DocumentTable } from "../../document/document-content.ts";
import { numberText } from "../../document/document-text.ts";
import { word } from "../report-words.ts";
import type { FigureScope, SectionWriter } from "./report-figures.ts";

const MOST_ROWS = 10;

const periodOf = ({ span }: FigureScope) => ({ from: span.startsOn, to: span.endsOn });
const NOTHING = { sentences: [], tables: [], charts: [] };

export const causesSection: SectionWriter = async (ctx, scope) => {
  const { received, withCause, closedWithoutCause, causes } = await causeAnalysisOf(
    ctx,
    periodOf(scope),
    scope.channel,
  );
  if (received === 0) return { ...NOTHING, sentences: ["За период обращений не поступало."] };
  const share = numberText(withCause / received, "SHARE", "ru");
  const table: DocumentTable = {
    title: null,
    columns: [
      { title: "Причина" },
      { title: "За период", shape: "INTEGER" },
      { title: "За предыдущий период", shape: "INTEGER" },
    ],
    rows: causes.slice(0, MOST_ROWS).map(({ name, count, previous }) => [name, count, previous]),
    note: null,
  };
  const without = closedWithoutCause > 0 ? ` Закрыто без указания причины: ${closedWithoutCause}.` : "";
  return {
    sentences: [`Причина указана по ${withCause} из ${received} поступивших обращений (${share}).${without}`],
    tables: [table],
    charts: [],
  };
};

export const topicsSection: SectionWriter = async (ctx, scope) => {
  const { growth } = await causeAnalysisOf(ctx, periodOf(scope), scope.channel);
  // Addresses are left out: a place with few submissions may tell who wrote.
  const table: DocumentTable = {
    title: null,
    columns: [
      { title: "Тематика" },
      { title: "За период", shape: "INTEGER" },
      { title: "За предыдущий период", shape: "INTEGER" },
      { title: "Рост", shape: "CHANGE" },
    ],
    rows: growth
      .slice(0, MOST_ROWS)
      .map(({ name, count, previous }) => [name, count, previous, count - previous]),
    note: null,
  };
  return growth.length === 0
    ? { ...NOTHING, sentences: ["Тематик, по которым обращений стало больше, нет."] }
    : { sentences: [], tables: [table], charts: [] };
};

export const termsSection: SectionWriter = async (ctx, scope) => {
  const clocks = await termControlOf(ctx, periodOf(scope), scope.channel);
  const table: DocumentTable = {
    title: null,
    columns: [
      { title: "Срок" },
      { title: "Всего", shape: "INTEGER" },
      { title: "Соблюдено", shape: "INTEGER" },
      { title: "С опозданием", shape: "INTEGER" },
      { title: "Идёт", shape: "INTEGER" },
      { title: "Истёк", shape: "INTEGER" },
    ],
    rows: clocks.map(({ kind, count, inTime, late, running, overdue }) => [
      word("termKind", kind),
      count,
      inTime,
      late,
      running,
      overdue,
    ]),
    note: "По обращениям, поступившим за период.",
  };
  return { sentences: [], tables: [table], charts: [] };
};
