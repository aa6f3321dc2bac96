/** A rating as tables to take away: places, every sum they are made of, and the formula to reckon them again. */
import labels from "../../../schema/labels.json" with { type: "json" };
import type { RatingFormula } from "../rating-book.ts";
import { ALL_RATING_MEASURES, type RatingCell } from "../rating-cell.ts";
import type { RatingRow } from "../rate.ts";

export type Language = "ru" | "en";
export type Cell = string | number | null;

export interface Table {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** What is written: a rating as of now, or as it was published. */
export interface WrittenRating {
  readonly formula: RatingFormula;
  readonly version: string;
  /** First and last day, and the moment of the figures, as texts. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly rows: readonly RatingRow[];
  /** Subjects with the sums the viewer may see. */
  readonly inputs: readonly {
    readonly id: string;
    readonly name: string;
    readonly cells: readonly RatingCell[];
  }[];
}

const WORDS = {
  ru: {
    places: "Места",
    inputs: "Исходные данные",
    formula: "Формула",
    header: [
      "Место",
      "Лучшее возможное",
      "Худшее возможное",
      "Название",
      "Значение",
      "От",
      "До",
      "Обращений",
      "Данных достаточно",
    ],
    component: ["значение", "плохих", "ожидалось", "случаев"],
    cell: ["Ид", "Название", "Отрасль", "Канал", "Месяц"],
    yes: "да",
    no: "нет",
    version: "Версия формулы",
    weight: "вес",
    exact: "Формула точно (JSON)",
  },
  en: {
    places: "Places",
    inputs: "Inputs",
    formula: "Formula",
    header: [
      "Place",
      "Best possible",
      "Worst possible",
      "Name",
      "Value",
      "From",
      "To",
      "Matters",
      "Enough data",
    ],
    component: ["value", "bad", "expected", "cases"],
    cell: ["Id", "Name", "Sector", "Channel", "Month"],
    yes: "yes",
    no: "no",
    version: "Version of the formula",
    weight: "weight",
    exact: "The formula exactly (JSON)",
  },
} as const;

const SETS: Readonly<Record<string, Readonly<Record<string, Readonly<Record<Language, string>>>>>> = labels;
const label = (set: string, code: string, language: Language) => SETS[set]?.[code]?.[language] ?? code;

export function ratingTables(rating: WrittenRating, language: Language): readonly [Table, Table, Table] {
  return [placesTable(rating, language), inputsTable(rating, language), formulaTable(rating, language)];
}

function placesTable({ formula, rows }: WrittenRating, language: Language): Table {
  const { places, header, component, yes, no } = WORDS[language];
  const parts = formula.components.map(({ code }) => ({
    code,
    name: label("ratingComponent", code, language),
  }));
  return {
    name: places,
    rows: [
      [...header, ...parts.flatMap(({ name }) => component.map((what) => `${name}: ${what}`))],
      ...rows.map((row) => [
        row.place,
        row.rankFrom,
        row.rankTo,
        row.name,
        row.value,
        row.low,
        row.high,
        row.cases,
        row.isEnough ? yes : no,
        ...parts.flatMap(({ code }) => {
          const figure = row.components.find((each) => each.code === code);
          return figure
            ? [figure.value, figure.observed, figure.expected, figure.cases]
            : [null, null, null, null];
        }),
      ]),
    ],
  };
}

/** Codes, not names, stand in it: it is what the rating is reckoned from. */
function inputsTable({ inputs }: WrittenRating, language: Language): Table {
  const { cell } = WORDS[language];
  return {
    name: WORDS[language].inputs,
    rows: [
      [...cell, ...ALL_RATING_MEASURES],
      ...inputs.flatMap(({ id, name, cells }) =>
        cells.map((each) => [
          id,
          name,
          each.sector,
          each.channel,
          each.month,
          ...ALL_RATING_MEASURES.map((measure) => each[measure]),
        ]),
      ),
    ],
  };
}

function formulaTable({ formula, version, facts }: WrittenRating, language: Language): Table {
  const words = WORDS[language];
  return {
    name: words.formula,
    rows: [
      [label("ratingFormula", formula.code, language), null],
      [words.version, version],
      ...facts,
      ...formula.components.map(({ code, weight }) => [
        `${label("ratingComponent", code, language)}, ${words.weight} ${weight}`,
        label("ratingComponentRule", code, language),
      ]),
      [words.exact, JSON.stringify(formula)],
    ],
  };
}
