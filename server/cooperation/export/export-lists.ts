/** Lists of two-way work as tables: which rows, which columns, in words. */
import labels from "../../../schema/labels.json" with { type: "json" };
import type { RegionAuditEvent } from "../../audit/region-audit-event.entity.ts";
import { regionAuditPage, type RegionAuditWanted } from "../../audit/region-audit.reads.ts";
import type { Cell } from "../../inbox/export/export-columns.ts";
import { optionalId } from "../../kernel/client-id.ts";
import { forbidden } from "../../kernel/errors.ts";
import type { MunicipalityId } from "../../kernel/ids.ts";
import type { PageAsked } from "../../kernel/newest-first.ts";
import type { Connection } from "../../kernel/paging.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { Municipality } from "../../municipality/municipality.entity.ts";
import { type Looking, ownRows } from "../acting.ts";
import { CentreRequest } from "../centre-request.entity.ts";
import type { RequestView } from "../cooperation.enums.ts";
import { visibleIncidents } from "../incident.reads.ts";
import { jointPage } from "../joint-page.ts";
import { visiblePractices } from "../practice.service.ts";
import { Practice } from "../practice.entity.ts";
import { Recommendation } from "../recommendation.entity.ts";
import { RegionalIncident } from "../regional-incident.entity.ts";
import { conditionsOf } from "../request.reads.ts";
import { factOf } from "../target-fact.reads.ts";
import { Target } from "../target.entity.ts";

export type Language = "ru" | "en";

/** What of a list is wanted: as its page filters it. */
export interface Wanted extends RegionAuditWanted {
  readonly view: RequestView;
  readonly municipality: string | null;
}

type Column = readonly [ru: string, en: string];

/** A row in the words of the table; Dates are instants. */
type Worded = readonly Cell[];

export interface ExportList {
  readonly name: Column;
  readonly columns: readonly Column[];
  page(ctx: Looking, page: PageAsked, wanted: Wanted, language: Language): Promise<Connection<Worded>>;
}

const SETS: Readonly<Record<string, Readonly<Record<string, Readonly<Record<Language, string>>>>>> = labels;
const word = (set: string, code: string | null, language: Language): Cell =>
  code === null ? null : (SETS[set]?.[code]?.[language] ?? code);
const dayText = (day: PlainDate | null): Cell => day && day.split("-").toReversed().join(".");

/** The same page with every row in words. */
async function worded<Row>(
  found: Connection<Row>,
  cells: (row: Row) => Worded | Promise<Worded>,
): Promise<Connection<Worded>> {
  const edges = await Promise.all(
    found.edges.map(async ({ cursor, node }) => ({ cursor, node: await cells(node) })),
  );
  return { ...found, edges };
}

async function townNames(ctx: Looking, ids: readonly MunicipalityId[]): Promise<Map<MunicipalityId, string>> {
  const towns = await ctx.em.find(Municipality, { id: { $in: [...new Set(ids)] } });
  return new Map(towns.map(({ id, name }) => [id, name]));
}

const TOWN: Column = ["Муниципалитет", "Municipality"];
const STATE: Column = ["Состояние", "State"];
const CLAUSE: Column = ["Пункт положения", "Clause"];

const requests: ExportList = {
  name: ["запросы", "requests"],
  columns: [
    ["Запрос", "Request"],
    ["Что запрошено", "What is asked"],
    TOWN,
    ["Кто отвечает", "Who answers"],
    STATE,
    ["Срок", "Due"],
    ["Первоначальный срок", "First due"],
    ["Срочность", "Priority"],
    CLAUSE,
    ["Отправлен", "Sent"],
    ["Ответ", "Answered"],
    ["Закрыт", "Closed"],
  ],
  async page(ctx, page, { view, municipality }, language) {
    const filter = { view, municipalityId: optionalId<MunicipalityId>(municipality) };
    const all = { direction: null, states: null, mailingId: null };
    const found = await jointPage(ctx, CentreRequest, page, conditionsOf(ctx, { ...all, ...filter }));
    const names = await townNames(
      ctx,
      found.edges.map(({ node }) => node.municipality),
    );
    return worded(found, (row) => [
      row.subject,
      row.text,
      names.get(row.municipality) ?? null,
      word("requestDirection", row.direction, language),
      word("centreRequestState", row.state, language),
      dayText(row.dueOn),
      dayText(row.originalDueOn),
      word("centreRequestPriority", row.priority, language),
      row.clause,
      row.createdAt,
      row.answeredAt,
      row.closedAt,
    ]);
  },
};

const recommendations: ExportList = {
  name: ["рекомендации", "recommendations"],
  columns: [
    ["Рекомендация", "Recommendation"],
    ["Обоснование", "Grounds"],
    ["Мера", "Measure"],
    TOWN,
    ["Откуда", "Source"],
    ["Вид", "Kind"],
    STATE,
    ["Показатель", "Indicator"],
    ["Ожидается", "Expected"],
    ["К дню", "By"],
    ["Внедрена", "Adopted"],
    ["Причина отказа", "Reason"],
    CLAUSE,
    ["Дана", "Given"],
  ],
  async page(ctx, page, _wanted, language) {
    const found = await jointPage(ctx, Recommendation, page, ownRows(ctx));
    const names = await townNames(
      ctx,
      found.edges.map(({ node }) => node.municipality),
    );
    return worded(found, (row) => [
      row.subject,
      row.text,
      row.measure,
      names.get(row.municipality) ?? null,
      word("recommendationSource", row.source, language),
      word("recommendationKind", row.kind, language),
      word("recommendationState", row.state, language),
      word("indicator", row.indicator, language),
      row.effectTo,
      dayText(row.effectBy),
      dayText(row.adoptedOn),
      row.reason,
      row.clause,
      row.createdAt,
    ]);
  },
};

const practices: ExportList = {
  name: ["практики", "practices"],
  columns: [
    ["Практика", "Practice"],
    ["Откуда", "Origin"],
    STATE,
    ["Проблема", "Problem"],
    ["Решение", "Solution"],
    ["Что потребовалось", "Resources"],
    ["Результат", "Result"],
    ["Показатель", "Indicator"],
    ["Предложена", "Offered"],
  ],
  async page(ctx, page, _wanted, language) {
    return worded(await jointPage(ctx, Practice, page, visiblePractices(ctx)), (row) => [
      row.title,
      row.originName,
      word("practiceState", row.state, language),
      row.problem,
      row.solution,
      row.resources,
      row.result,
      word("indicator", row.indicator, language),
      row.createdAt,
    ]);
  },
};

const targets: ExportList = {
  name: ["целевые-показатели", "targets"],
  columns: [
    ["Показатель", "Indicator"],
    TOWN,
    ["Период", "Period"],
    ["Начало периода", "From"],
    ["Не меньше или не больше", "At least or at most"],
    ["План", "Plan"],
    ["Факт", "Fact"],
    ["Случаев", "Cases"],
    ["Единица", "Unit"],
    ["Итог", "Outcome"],
    CLAUSE,
    ["Кем доведён", "Brought by"],
  ],
  async page(ctx, page, _wanted, language) {
    const found = await jointPage(ctx, Target, page, { ...ownRows(ctx), cancelledAt: null });
    const names = await townNames(
      ctx,
      found.edges.map(({ node }) => node.municipality),
    );
    return worded(found, async (row) => {
      const fact = await factOf(ctx, row);
      return [
        row.indicator === null ? row.ownName : word("indicator", row.indicator, language),
        names.get(row.municipality) ?? null,
        word("periodGrain", row.grain, language),
        dayText(row.startsOn),
        row.direction === "UP" ? "≥" : "≤",
        row.planned,
        fact.value,
        fact.cases,
        row.ownUnit,
        word("targetLight", fact.light, language),
        row.clause,
        word("cooperationSide", row.setBy, language),
      ];
    });
  },
};

const incidents: ExportList = {
  name: ["общие-инциденты", "incidents"],
  columns: [
    ["Инцидент", "Incident"],
    ["Что случилось", "What happened"],
    STATE,
    ["Кто сообщил", "Raised by"],
    ["Кто участвует", "Who takes part"],
    ["Открыт", "Raised"],
    ["Закрыт", "Closed"],
    ["Итог", "Outcome"],
  ],
  async page(ctx, page, _wanted, language) {
    return worded(await jointPage(ctx, RegionalIncident, page, visibleIncidents(ctx)), (row) => [
      row.title,
      row.text,
      word("regionalIncidentState", row.state, language),
      row.raisedByName,
      row.participantNames.join(", "),
      row.createdAt,
      row.closedAt,
      row.summary,
    ]);
  },
};

const journal: ExportList = {
  name: ["журнал", "journal"],
  columns: [
    ["Когда", "When"],
    ["Кто", "Who"],
    ["Что сделано", "What was done"],
    ["С чем", "With what"],
  ],
  async page(ctx, page, wanted, language) {
    if (ctx.kind !== "regional") throw forbidden();
    const found: Connection<RegionAuditEvent> = await regionAuditPage(ctx, wanted, page);
    return worded(found, (row) => [
      row.at,
      row.actor,
      word("regionAuditAction", row.action, language),
      row.subject,
    ]);
  },
};

export const EXPORT_LISTS = { requests, recommendations, practices, targets, incidents, journal } as const;
export type ExportListName = keyof typeof EXPORT_LISTS;
