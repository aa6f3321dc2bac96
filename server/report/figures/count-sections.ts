/** Sections that count: the period beside the one before, indicators, the way here, states. */
import type { DocumentTable } from "../../document/document-content.ts";
import { numberText } from "../../document/document-text.ts";
import { findIndicator, type Ingredients, percentileValue, valueOf } from "../../indicator/indicator-book.ts";
import type { Measure, MeasureSums } from "../../indicator/measures.entity.ts";
import type { MunicipalContext } from "../../kernel/context.ts";
import { todayOf } from "../../kernel/context.ts";
import { select } from "../../kernel/select.ts";
import { type ReportSpan, spanBefore } from "../report-period.ts";
import { type Duration, medianOf, overdueBy, sumsOfScope } from "../report-sums.reads.ts";
import { counted, SUBMISSIONS, word } from "../report-words.ts";
import type { FigureScope, SectionWriter } from "./report-figures.ts";

/** Rows of the first table, each a measure by a day of its own. */
const COUNTS: readonly (readonly [measure: Measure, name: string])[] = [
  ["received", "Поступило"],
  ["repeats", "из них повторных"],
  ["answered", "Дан ответ"],
  ["solved", "Решено"],
  ["closed", "Закрыто"],
  ["returned", "Возвращалось на доработку"],
  ["promised", "Отложено с обещанным сроком"],
  ["missed", "Ответ дан с нарушением срока"],
];
/** Periods that the way here is shown for. */
const TREND_LENGTH = 8;

const sum = (counts: ReadonlyMap<unknown, number>): number =>
  [...counts.values()].reduce((total, each) => total + each, 0);

const beforeOf = (ctx: MunicipalContext, { before, channel }: FigureScope) =>
  sumsOfScope(ctx, { span: before, channel });

export const countsSection: SectionWriter = async (ctx, scope) => {
  const now = await sumsOfScope(ctx, scope);
  const earlier = await beforeOf(ctx, scope);
  const overdue = sum(await overdueBy(ctx, scope.channel, "channel", todayOf(ctx)));
  const table: DocumentTable = {
    title: null,
    columns: [
      { title: "Показатель" },
      { title: "За период", shape: "INTEGER" },
      { title: "За предыдущий период", shape: "INTEGER" },
      { title: "Изменение", shape: "CHANGE" },
    ],
    rows: [
      ...COUNTS.map(([measure, name]) => [
        name,
        now[measure],
        earlier[measure],
        now[measure] - earlier[measure],
      ]),
      ["Просрочено на дату составления", overdue, null, null],
    ],
    note: "Каждое событие отнесено к дню, в который оно произошло; ответ с нарушением срока — к дню, когда истёк срок.",
  };
  return { sentences: [countSentence(now, earlier, overdue)], tables: [table], charts: [] };
};

function countSentence(now: MeasureSums, earlier: MeasureSums, overdue: number): string {
  const change = now.received - earlier.received;
  const compared =
    change === 0
      ? "столько же, сколько за предыдущий период"
      : `на ${Math.abs(change)} ${change > 0 ? "больше" : "меньше"}, чем за предыдущий период`;
  const late = overdue === 0 ? "Просроченных нет." : `Просрочено: ${overdue}.`;
  return `Поступило ${counted(now.received, SUBMISSIONS)} — ${compared}. Решено: ${now.solved}, закрыто: ${now.closed}. ${late}`;
}

const INDICATORS = [
  "ON_TIME",
  "FIRST_ANSWER_MEDIAN",
  "SOLUTION_MEDIAN",
  "SATISFACTION",
  "REPEATS",
  "RETURNED",
  "CAUSES",
  "PROMISES_KEPT",
] as const;

export const indicatorsSection: SectionWriter = async (ctx, scope) => {
  const codes = scope.channel === "POS" ? [...INDICATORS, "FAST_TRACK"] : INDICATORS;
  const now = await valuesOf(ctx, scope, scope.span);
  const earlier = await valuesOf(ctx, scope, scope.before);
  const rows = codes.flatMap((code) => {
    const [value, past] = [now(code), earlier(code)];
    return value === null || past === null
      ? []
      : [[word("indicator", code), value.text, past.text, value.cases]];
  });
  const table: DocumentTable = {
    title: null,
    columns: [
      { title: "Показатель" },
      { title: "За период", shape: "DECIMAL" },
      { title: "За предыдущий период", shape: "DECIMAL" },
      { title: "Число случаев", shape: "INTEGER" },
    ],
    rows,
    note: "Показатель по малому числу случаев отмечен звёздочкой: его изменение может быть случайным.",
  };
  return { sentences: [], tables: [table], charts: [] };
};

interface Shown {
  readonly text: string;
  readonly cases: number | null;
}

/** Values of indicators over a span, as text with the unit. */
async function valuesOf(
  ctx: MunicipalContext,
  scope: FigureScope,
  span: ReportSpan,
): Promise<(code: string) => Shown | null> {
  const sums = await sumsOfScope(ctx, { span, channel: scope.channel });
  const overdueOpen = sum(await overdueBy(ctx, scope.channel, "channel", todayOf(ctx), span));
  const ingredients: Ingredients = { ...sums, overdueOpen };
  const medians: Record<Duration, Awaited<ReturnType<typeof medianOf>>> = {
    FIRST_ANSWER: await medianOf(ctx, { span, channel: scope.channel }, "FIRST_ANSWER"),
    SOLUTION: await medianOf(ctx, { span, channel: scope.channel }, "SOLUTION"),
  };
  return (code) => {
    const indicator = findIndicator(code);
    if (!indicator) return null;
    const median = indicator.percentile ? medians[indicator.percentile.kind as Duration] : null;
    const { value, denominator, isEnough } = median
      ? percentileValue(indicator, median.minutes, median.cases)
      : valueOf(indicator, ingredients);
    const text = value === null ? "—" : `${unitText(value, indicator.unit)}${isEnough ? "" : "*"}`;
    return { text, cases: denominator };
  };
}

/** A value with its unit, as a reader of paper needs it. */
function unitText(value: number, unit: string): string {
  switch (unit) {
    case "SHARE":
      return numberText(value, "SHARE", "ru");
    case "WORKING_MINUTES":
      return `${numberText(value / 60, "DECIMAL", "ru")} раб. ч`;
    case "MINUTES":
      return value < 2_880
        ? `${numberText(value / 60, "DECIMAL", "ru")} ч`
        : `${numberText(value / 1_440, "DECIMAL", "ru")} сут.`;
    default:
      return numberText(value, "DECIMAL", "ru");
  }
}

export const trendSection: SectionWriter = async (ctx, scope) => {
  const { period, channel } = scope;
  if (period === "ON_REQUEST") return { sentences: [], tables: [], charts: [] };
  const spans = [scope.span];
  while (spans.length < TREND_LENGTH) spans.unshift(spanBefore(period, spans[0]!));
  const sums: MeasureSums[] = [];
  for (const span of spans) sums.push(await sumsOfScope(ctx, { span, channel }));
  const short = ({ startsOn, endsOn }: ReportSpan) =>
    period === "DAILY" || period === "WEEKLY"
      ? dayText(endsOn)
      : `${startsOn.slice(5, 7)}.${startsOn.slice(0, 4)}`;
  return {
    sentences: [],
    tables: [],
    charts: [
      {
        title: period === "WEEKLY" ? "Поступило и решено (неделя по последнему дню)" : "Поступило и решено",
        kind: "COLUMNS",
        categories: spans.map(short),
        series: [
          { name: "Поступило", values: sums.map(({ received }) => received) },
          { name: "Решено", values: sums.map(({ solved }) => solved) },
        ],
      },
    ],
  };
};

const dayText = (day: string): string => `${day.slice(8)}.${day.slice(5, 7)}`;

export const statesSection: SectionWriter = async (ctx, { channel }) => {
  const rows = await select<{ state: string; count: number }>(
    ctx.em,
    `select state, sum(count)::int as count from submission_tally
     where municipality_id = ? and (?::text is null or channel = ?)
     group by state having sum(count) > 0 order by sum(count) desc, state`,
    [ctx.municipalityId, channel, channel],
  );
  const table: DocumentTable = {
    title: null,
    columns: [{ title: "Состояние" }, { title: "Количество", shape: "INTEGER" }],
    rows: rows.map(({ state, count }) => [word("submissionState", state), count]),
    total: ["Всего в реестре", rows.reduce((total, { count }) => total + count, 0)],
    note: null,
  };
  return { sentences: [], tables: [table], charts: [] };
};
