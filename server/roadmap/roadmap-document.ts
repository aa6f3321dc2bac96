/** A roadmap and the effect of a measure as documents, ready for any format. */
import labels from "../../schema/labels.json" with { type: "json" };
import { sectorById, topicById } from "../classifier/classifier.reads.ts";
import { memberById } from "../composition/composition.reads.ts";
import type { DocumentContent, DocumentFact, DocumentTable } from "../document/document-content.ts";
import { cleanText } from "../document/document-text.ts";
import { effectSentence } from "../effect/effect-words.ts";
import { ControlScope, type WeekPhase } from "../effect/effect.enums.ts";
import type { MeasureEffect } from "../effect/measure-effect.entity.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { recipientById } from "../quality/quality.reads.ts";
import { reportingOf } from "../report/report-ground.reads.ts";
import type { Measure } from "./measure.entity.ts";
import { isOverdue } from "./measure.rules.ts";
import { MeasureIndicator, RoadmapState } from "./roadmap.enums.ts";
import type { Roadmap } from "./roadmap.entity.ts";
import { mechanismById, measuresOfRoadmap, recommendationById } from "./roadmap.reads.ts";

const shortDay = (day: PlainDate): string => day.split("-").toReversed().join(".");

async function headOf(ctx: MunicipalContext) {
  const reporting = await reportingOf(ctx, todayOf(ctx));
  return {
    language: "ru" as const,
    issuer: reporting?.centre ?? "Муниципальный центр управления",
    asOf: shortDay(todayOf(ctx)),
    roleTitles: reporting?.roleTitles ?? new Map<string, string>(),
  };
}

/** The roadmap with all its measures. */
export async function documentOfRoadmap(ctx: MunicipalContext, roadmap: Roadmap): Promise<DocumentContent> {
  const { roleTitles, ...head } = await headOf(ctx);
  const measures = await measuresOfRoadmap(ctx, roadmap.id);
  const approver = roadmap.approvedByRole;
  return {
    ...head,
    title: cleanText(roadmap.title),
    subtitle: "План («дорожная карта»)",
    facts: await factsOf(ctx, roadmap),
    mark: roadmap.state === RoadmapState.DRAFT ? "Проект" : null,
    isLandscape: true,
    sections: [
      ...(roadmap.aim
        ? [{ title: "Чего нужно достичь", paragraphs: [cleanText(roadmap.aim)], tables: [], charts: [] }]
        : []),
      { title: "Мероприятия", paragraphs: [], tables: [await tableOf(ctx, measures)], charts: [] },
    ],
    signatures: approver === null ? [] : [{ post: roleTitles.get(approver) ?? approver, name: null }],
  };
}

async function factsOf(ctx: MunicipalContext, roadmap: Roadmap): Promise<DocumentFact[]> {
  const sector = await sectorById(ctx, roadmap.sectorId);
  const recommendation = await recommendationById(ctx, roadmap.recommendationId);
  const facts: [string, string | null | undefined][] = [
    ["Состояние", labels.roadmapState[roadmap.state].ru],
    ["Утверждена", roadmap.approvedOn && shortDay(roadmap.approvedOn)],
    ["Направление", sector?.name],
    ["По рекомендации ЦУР", recommendation?.subject],
    ["Цели", roadmap.purposes.map((purpose) => labels.roadmapPurpose[purpose].ru).join("; ")],
  ];
  return facts.flatMap(([name, value]) => (value ? [{ name, value: cleanText(value) }] : []));
}

async function tableOf(ctx: MunicipalContext, measures: readonly Measure[]): Promise<DocumentTable> {
  const rows = await Promise.all(measures.map((measure, at) => rowOf(ctx, measure, at + 1)));
  return {
    title: null,
    columns: ["№", "Мероприятие", "Ответственный", "Срок", "Ожидаемое снижение", "Состояние"].map(
      (title) => ({
        title,
      }),
    ),
    rows,
    note: null,
  };
}

async function rowOf(ctx: MunicipalContext, measure: Measure, number: number): Promise<(string | null)[]> {
  const mechanism = await mechanismById(ctx, measure.mechanismId);
  const parts = [measure.title, measure.text, mechanism && `Механизм: ${mechanism.name}`];
  const overdue = isOverdue(measure, todayOf(ctx)) ? ", срок истёк" : "";
  return [
    String(number),
    cleanText(parts.filter(Boolean).join("\n")),
    await ownerOf(ctx, measure),
    `${shortDay(measure.startsOn)} – ${shortDay(measure.dueOn)}`,
    expectedOf(measure),
    `${labels.measureState[measure.state].ru}${overdue}`,
  ];
}

async function ownerOf(
  ctx: MunicipalContext,
  { ownerMemberId, ownerRecipientId }: Measure,
): Promise<string | null> {
  const member = ownerMemberId && (await memberById(ctx, ownerMemberId));
  if (member) return cleanText([member.name, member.post].filter(Boolean).join(", "));
  const recipient = await recipientById(ctx, ownerRecipientId);
  return recipient && cleanText(recipient.name);
}

function expectedOf({ indicator, expectedDrop }: Measure): string | null {
  if (indicator === null) return null;
  const name = labels.measureIndicator[indicator].ru;
  return expectedDrop === null ? name : `${name}: −${expectedDrop} %`;
}

/** What changed after a measure: the sentence, the figures, the weeks. */
export async function documentOfEffect(
  ctx: MunicipalContext,
  measure: Measure,
  effect: MeasureEffect,
): Promise<DocumentContent> {
  const { roleTitles: _titles, ...head } = await headOf(ctx);
  const indicator = measure.indicator ?? MeasureIndicator.RECEIVED;
  return {
    ...head,
    title: cleanText(measure.title),
    subtitle: "Что изменилось после мероприятия",
    facts: await effectFacts(ctx, measure, effect),
    mark: null,
    sections: [
      {
        title: "Вывод",
        paragraphs: [effectSentence(effect, indicator, "ru"), METHOD_TEXT, comparedWith(effect)],
        tables: [],
        charts: [chartOf(effect, indicator)],
      },
      { title: "По неделям", paragraphs: [], tables: [weeksTable(effect)], charts: [] },
    ],
    signatures: [],
  };
}

const METHOD_TEXT =
  "Разница показывает, что изменилось сверх обычных колебаний, времени года и того, что было у других муниципалитетов. Что причина именно в мероприятии, она не доказывает. Недели самого мероприятия и четыре недели перед ним не учитываются.";

function comparedWith({ controlScope, controlCount, weeksBefore, weeksAfter }: MeasureEffect): string {
  const weeks = `Взято недель до мероприятия: ${weeksBefore}, после: ${weeksAfter}.`;
  return controlScope === ControlScope.NONE
    ? `${weeks} Сравнить не с кем: время года отделено только по прошлым годам самого муниципалитета.`
    : `${weeks} Для сравнения: ${labels.controlScope[controlScope].ru.toLowerCase()}, всего ${controlCount}; их данные используются только суммой.`;
}

async function effectFacts(
  ctx: MunicipalContext,
  measure: Measure,
  effect: MeasureEffect,
): Promise<DocumentFact[]> {
  const topic = await topicById(ctx, measure.topicId);
  const sector = await sectorById(ctx, measure.sectorId);
  const facts: [string, string | null | undefined][] = [
    ["Ответственный", await ownerOf(ctx, measure)],
    ["Начало", shortDay(measure.startsOn)],
    ["Выполнено", measure.doneOn && shortDay(measure.doneOn)],
    ["Считаются", [topic?.name ?? sector?.name ?? "все обращения", measure.place].filter(Boolean).join(", ")],
    ["Ожидали", expectedOf(measure)],
    ["Вывод", labels.effectVerdict[effect.verdict].ru],
  ];
  return facts.flatMap(([name, value]) => (value ? [{ name, value: cleanText(value) }] : []));
}

function chartOf({ weeks }: MeasureEffect, indicator: MeasureIndicator) {
  const isControl = weeks.some(({ control }) => control !== null);
  return {
    title:
      indicator === MeasureIndicator.RECEIVED ? "Обращения по неделям" : "Обычный срок решения по неделям, ч",
    kind: "LINES" as const,
    categories: weeks.map(({ week }) => shortDay(week)),
    series: [
      { name: "Было на деле", values: weeks.map(({ actual }) => actual) },
      { name: "Ожидалось без мероприятия", values: weeks.map(({ expected }) => expected) },
      ...(isControl ? [{ name: "Другие муниципалитеты", values: weeks.map(({ control }) => control) }] : []),
    ],
  };
}

const PHASES: Readonly<Record<WeekPhase, string>> = { BEFORE: "до", DURING: "во время", AFTER: "после" };

function weeksTable({ weeks }: MeasureEffect): DocumentTable {
  const decimal = { shape: "DECIMAL" as const };
  return {
    title: null,
    columns: [
      { title: "Неделя с" },
      { title: "Период" },
      { title: "Было", ...decimal },
      { title: "Ожидалось", ...decimal },
      { title: "Другие", ...decimal },
    ],
    rows: weeks.map(({ week, phase, actual, expected, control }) => [
      shortDay(week),
      PHASES[phase],
      actual,
      expected,
      control,
    ]),
    note: "Другие муниципалитеты показаны в масштабе этого: их собственные числа не раскрываются.",
  };
}
