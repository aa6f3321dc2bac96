/** The comparison as a document and as lines of a table: what the page shows, with what it is made of. */
import labels from "../../../schema/labels.json" with { type: "json" };
import type {
  DocumentCell,
  DocumentChart,
  DocumentContent,
  DocumentLanguage,
  DocumentTable,
  NumberShape,
} from "../../document/document-content.ts";
import type { IndicatorDefinition } from "../../indicator/indicator.types.ts";
import type { WorkComparison, WorkRow, WorkValue } from "./work-comparison.types.ts";
import { FILE_WORDS } from "./work-file-words.ts";

const LABELS: Readonly<Record<string, Readonly<Record<string, Readonly<Record<DocumentLanguage, string>>>>>> =
  labels;

const labelOf = (set: string, code: string, language: DocumentLanguage) =>
  LABELS[set]?.[code]?.[language] ?? code;

function sectorOf(code: string | null, language: DocumentLanguage): string {
  if (code === null) return FILE_WORDS[language].noSector;
  return labelOf("topicGroup", code, language);
}

/** Whether a value cannot stand beside that of a year before: the running count of a period, or a thing of the moment. */
const isUnfinished = ({ unit, code }: IndicatorDefinition, { isOver }: WorkComparison["period"]): boolean =>
  code === "OVERDUE_NOW" || (!isOver && (unit === "COUNT" || unit === "PER_1000"));

/** Charts of more municipalities than this cannot be read on paper. */
const MOST_DRAWN = 12;

/** Whole minutes are told in hours: a column of numbers has one unit. */
function numberOf(value: number, { unit }: IndicatorDefinition): number {
  return unit === "MINUTES" || unit === "WORKING_MINUTES" ? Math.round((value * 10) / 60) / 10 : value;
}

function shapeOf({ unit }: IndicatorDefinition): NumberShape {
  if (unit === "SHARE") return "SHARE";
  return unit === "COUNT" ? "INTEGER" : "DECIMAL";
}

/** A number, or why there is none to compare. */
function cellOf(value: WorkValue, indicator: IndicatorDefinition, language: DocumentLanguage): DocumentCell {
  const words = FILE_WORDS[language];
  if (value.isSuppressed) return words.hidden;
  if (value.value === null) return null;
  if (value.isEnough) return numberOf(value.value, indicator);
  return `${words.tooFew}: ${value.denominator ?? 0} / ${indicator.minimumSample}`;
}

function titleOf(indicator: IndicatorDefinition, language: DocumentLanguage): string {
  const isTime = indicator.unit === "MINUTES" || indicator.unit === "WORKING_MINUTES";
  const name = labelOf("indicator", indicator.code, language);
  return isTime ? `${name}, ${FILE_WORDS[language].hours}` : name;
}

/** @param asOf the moment of the figures in words */
export function workDocument(
  comparison: WorkComparison,
  rows: readonly WorkRow[],
  { issuer, asOf, language }: { issuer: string; asOf: string; language: DocumentLanguage },
): DocumentContent {
  const words = FILE_WORDS[language];
  const { indicators, period, smallCell } = comparison;
  const formulas = indicators.map(
    (each) =>
      `${labelOf("indicator", each.code, language)}: ${labelOf("indicatorFormula", each.code, language)}`,
  );
  return {
    language,
    issuer,
    title: words.title,
    subtitle: words.period(period.startsOn, period.endsOn),
    facts: [
      { name: words.municipalities, value: String(rows.length) },
      { name: words.formulas, value: indicators[0]?.formulaVersion ?? "" },
    ],
    asOf,
    mark: null,
    isLandscape: true,
    sections: [
      {
        title: null,
        paragraphs: [words.legend(smallCell), ...(period.isOver ? [] : [words.runs])],
        tables: [mainTable(rows, indicators, language)],
        charts:
          rows.length <= MOST_DRAWN
            ? indicators.slice(0, 2).map((each) => bars(rows, each, period, language))
            : [],
      },
      ...sectorSections(rows, indicators, language),
      {
        title: words.made,
        paragraphs: formulas,
        tables: [madeTable(rows, indicators, language)],
        charts: [],
      },
    ],
    signatures: [],
  };
}

function mainTable(
  rows: readonly WorkRow[],
  indicators: readonly IndicatorDefinition[],
  language: DocumentLanguage,
): DocumentTable {
  return {
    title: null,
    columns: [
      { title: FILE_WORDS[language].municipality },
      ...indicators.map((each) => ({ title: titleOf(each, language), shape: shapeOf(each) })),
    ],
    rows: rows.map(({ municipality, figures }) => [
      municipality.name,
      ...figures.map(({ now }, at) => cellOf(now, indicators[at]!, language)),
    ]),
    note: null,
  };
}

function bars(
  rows: readonly WorkRow[],
  indicator: IndicatorDefinition,
  period: WorkComparison["period"],
  language: DocumentLanguage,
): DocumentChart {
  const words = FILE_WORDS[language];
  const drawn = (value: WorkValue) =>
    value.value === null || !value.isEnough ? null : numberOf(value.value, indicator);
  const valuesOf = (key: "now" | "yearBefore") =>
    rows.map(({ figures }) => {
      const figure = figures.find(({ code }) => code === indicator.code);
      return figure ? drawn(figure[key]) : null;
    });
  return {
    title: titleOf(indicator, language),
    kind: "BARS",
    shape: shapeOf(indicator),
    categories: rows.map(({ municipality }) => municipality.name),
    series: [
      { name: words.now, values: valuesOf("now") },
      ...(isUnfinished(indicator, period)
        ? []
        : [{ name: words.yearBefore, values: valuesOf("yearBefore") }]),
    ],
  };
}

function sectorSections(
  rows: readonly WorkRow[],
  indicators: readonly IndicatorDefinition[],
  language: DocumentLanguage,
): DocumentContent["sections"] {
  const words = FILE_WORDS[language];
  const sectors = [...new Set(rows.flatMap(({ cells }) => cells.map(({ federalSector }) => federalSector)))];
  if (sectors.length === 0) return [];
  const tables = indicators.map((indicator): DocumentTable => ({
    title: titleOf(indicator, language),
    columns: [
      { title: words.municipality },
      ...sectors.map((sector) => ({
        title: sectorOf(sector, language),
        shape: shapeOf(indicator),
      })),
    ],
    rows: rows.map(({ municipality, cells }) => [
      municipality.name,
      ...sectors.map((sector) => {
        const cell = cells.find((each) => each.federalSector === sector && each.code === indicator.code);
        return cell ? cellOf(cell.now, indicator, language) : null;
      }),
    ]),
    note: null,
  }));
  return [{ title: words.bySector, paragraphs: [], tables, charts: [] }];
}

/** Numerator and denominator of each value: whoever has the file can reckon it again. */
function madeTable(
  rows: readonly WorkRow[],
  indicators: readonly IndicatorDefinition[],
  language: DocumentLanguage,
): DocumentTable {
  const words = FILE_WORDS[language];
  return {
    title: null,
    columns: [
      { title: words.municipality },
      { title: words.indicator },
      { title: words.numerator, shape: "DECIMAL" },
      { title: words.denominator, shape: "INTEGER" },
    ],
    rows: rows.flatMap(({ municipality, figures }) =>
      figures.map(({ now, code }): DocumentCell[] => [
        municipality.name,
        labelOf("indicator", code, language),
        now.isSuppressed ? words.hidden : now.numerator,
        now.isSuppressed ? words.hidden : now.denominator,
      ]),
    ),
    note: indicators.some(({ unit }) => unit === "PER_1000") ? words.residentsNote : null,
  };
}

/** One line for each value: periods, months and sectors; the first line is the heading. */
export function workLines(
  comparison: WorkComparison,
  rows: readonly WorkRow[],
  asOf: string,
  language: DocumentLanguage,
): (string | number)[][] {
  const words = FILE_WORDS[language];
  const of = new Map(comparison.indicators.map((indicator) => [indicator.code, indicator]));
  const line = (row: WorkRow, code: string, about: string, startsOn: string, value: WorkValue) => [
    row.municipality.name,
    row.municipality.population ?? "",
    row.municipality.populationSource ?? "",
    labelOf("indicator", code, language),
    labelOf("indicatorUnit", of.get(code)?.unit ?? "", language),
    about,
    startsOn,
    value.value ?? "",
    value.numerator ?? "",
    value.denominator ?? "",
    markOf(value, language) ||
      (startsOn === comparison.period.startsOn && about !== words.month && !comparison.period.isOver
        ? words.running
        : ""),
  ];
  const lines = rows.flatMap((row) => [
    ...row.figures.flatMap(({ code, now, before, yearBefore }) => [
      line(row, code, words.now, comparison.period.startsOn, now),
      line(row, code, words.before, comparison.before.startsOn, before),
      line(row, code, words.yearBefore, comparison.yearBefore.startsOn, yearBefore),
    ]),
    ...row.cells.map(({ code, federalSector, now }) =>
      line(row, code, sectorOf(federalSector, language), comparison.period.startsOn, now),
    ),
    ...row.series.flatMap(({ code, points }) =>
      points.map(({ startsOn, now }) => line(row, code, words.month, startsOn, now)),
    ),
  ]);
  return [[...words.heading, asOf], ...lines];
}

function markOf({ value, isEnough, isSuppressed }: WorkValue, language: DocumentLanguage): string {
  const words = FILE_WORDS[language];
  if (isSuppressed) return words.hidden;
  return value !== null && !isEnough ? words.tooFew : "";
}
