/** Sections that divide: by sector, by channel, by who deals with it. */
import type { DocumentCell, DocumentTable } from "../../document/document-content.ts";
import { recipientStandings } from "../../analysis/standing.reads.ts";
import { StandingOf } from "../../analysis/analysis.types.ts";
import type { MeasureSums } from "../../indicator/measures.entity.ts";
import type { MunicipalContext } from "../../kernel/context.ts";
import { todayOf } from "../../kernel/context.ts";
import { addDays } from "../../kernel/plain-date.ts";
import { select } from "../../kernel/select.ts";
import { overdueBy, sumsBy } from "../report-sums.reads.ts";
import { word } from "../report-words.ts";
import type { FigureScope, SectionWriter } from "./report-figures.ts";

const MOST_BARS = 14;

const COLUMNS = (first: string): DocumentTable["columns"] => [
  { title: first },
  { title: "Поступило", shape: "INTEGER" },
  { title: "За предыдущий период", shape: "INTEGER" },
  { title: "Решено", shape: "INTEGER" },
  { title: "В срок", shape: "SHARE" },
  { title: "Просрочено", shape: "INTEGER" },
];

interface Part {
  readonly name: string;
  readonly cells: readonly DocumentCell[];
  readonly received: number;
}

async function partsOf(
  ctx: MunicipalContext,
  scope: FigureScope,
  by: "sectorId" | "channel",
  nameOf: (key: string | null) => string,
): Promise<Part[]> {
  const { channel, span, before } = scope;
  const now = new Map((await sumsBy(ctx, { span, channel }, by)).map(({ key, sums }) => [key, sums]));
  const earlier = new Map(
    (await sumsBy(ctx, { span: before, channel }, by)).map(({ key, sums }) => [key, sums]),
  );
  const overdue = await overdueBy(ctx, channel, by, todayOf(ctx));
  const openDue = await overdueBy(ctx, channel, by, todayOf(ctx), span);
  const keys = [...new Set([...now.keys(), ...overdue.keys()])];
  return keys
    .map((key) => {
      const sums = now.get(key);
      const late = overdue.get(key) ?? 0;
      const received = sums?.received ?? 0;
      const name = nameOf(key);
      const onTime = onTimeOf(sums, openDue.get(key) ?? 0);
      return {
        name,
        received,
        cells: [name, received, earlier.get(key)?.received ?? 0, sums?.solved ?? 0, onTime, late],
      };
    })
    .filter(({ cells }) => cells.slice(1).some((cell) => typeof cell === "number" && cell > 0))
    .toSorted((one, other) => other.received - one.received || one.name.localeCompare(other.name, "ru"));
}

function onTimeOf(sums: MeasureSums | undefined, openDue: number): number | null {
  if (!sums) return null;
  const due = sums.kept + sums.missed + openDue;
  return due > 0 ? sums.kept / due : null;
}

const tableOf = (first: string, parts: readonly Part[]): DocumentTable => ({
  title: null,
  columns: COLUMNS(first),
  rows: parts.map(({ cells }) => cells),
  note: "«В срок» — доля ответов, данных не позже срока, среди тех, чей срок истёк в этом периоде.",
});

export const sectorsSection: SectionWriter = async (ctx, scope) => {
  const sectors = await select<{ id: string; name: string }>(
    ctx.em,
    "select id, name from sector where municipality_id = ?",
    [ctx.municipalityId],
  );
  const names = new Map(sectors.map(({ id, name }) => [id, name]));
  const parts = await partsOf(
    ctx,
    scope,
    "sectorId",
    (key) => names.get(key ?? "") ?? "Направление не указано",
  );
  const bars = parts.filter(({ received }) => received > 0).slice(0, MOST_BARS);
  return {
    sentences: [],
    tables: [tableOf("Направление", parts)],
    charts:
      bars.length < 2
        ? []
        : [
            {
              title: "Поступило по направлениям",
              kind: "BARS",
              categories: bars.map(({ name }) => name),
              series: [{ name: "Поступило", values: bars.map(({ received }) => received) }],
            },
          ],
  };
};

export const channelsSection: SectionWriter = async (ctx, scope) => {
  const parts = await partsOf(ctx, scope, "channel", (key) =>
    key === null ? "Канал не указан" : word("channel", key),
  );
  return { sentences: [], tables: [tableOf("Канал", parts)], charts: [] };
};

/** Submissions received within the period, by who deals with them. Never in a report for the regional centre. */
export const recipientsSection: SectionWriter = async (ctx, { span }) => {
  const period = { from: span.startsOn, to: earliest(span.endsOn, addDays(todayOf(ctx), 0)) };
  const rows = await recipientStandings(ctx, period, StandingOf.ALL);
  const table: DocumentTable = {
    title: null,
    columns: [
      { title: "Исполнитель" },
      { title: "Поступило", shape: "INTEGER" },
      { title: "В работе", shape: "INTEGER" },
      { title: "Просрочено", shape: "INTEGER" },
      { title: "Дан ответ", shape: "INTEGER" },
      { title: "Возвращено", shape: "INTEGER" },
    ],
    rows: rows.map(({ name, received, open, overdue, answered, returned }) => [
      name,
      received,
      open,
      overdue,
      answered,
      returned,
    ]),
    note: "По обращениям, поступившим за период; состояние — на дату составления.",
  };
  return { sentences: [], tables: [table], charts: [] };
};

const earliest = <Day extends string>(one: Day, other: Day): Day => (one < other ? one : other);
