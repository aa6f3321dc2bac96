/** A plan on paper: what was approved, or the draft as it would look. */
import { memberById } from "../composition/composition.reads.ts";
import { cleanText } from "../document/document-text.ts";
import type { DocumentContent, DocumentSection } from "../document/document-content.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import { labelOf } from "../regulation/report-lines.ts";
import { recipientById } from "../routing/routing.reads.ts";
import { directionById, readItems } from "./find-plan.ts";
import type { PlanItem } from "./plan-item.entity.ts";
import type { PlanKind } from "./plan.enums.ts";
import type { Plan } from "./plan.entity.ts";

/** How a plan came to be in force. */
export interface Approval {
  readonly on: PlainDate;
  readonly roleTitle: string;
  readonly name: string;
  readonly clause: string | null;
}

const TITLES: Readonly<Record<PlanKind, string>> = {
  DEVELOPMENT: "План развития",
  OPERATION: "План эксплуатации",
};

const shown = (day: PlainDate): string => day.split("-").toReversed().join(".");

/** @param approval null for a draft */
export async function documentOfPlan(
  ctx: MunicipalContext,
  plan: Plan,
  approval: Approval | null,
): Promise<DocumentContent> {
  const [town] = await select<{ name: string }>(ctx.em, "select name from municipality where id = ?", [
    ctx.municipalityId,
  ]);
  return {
    language: "ru",
    issuer: `Муниципальный центр управления · ${town!.name}`,
    title: cleanText(plan.title),
    subtitle: `${TITLES[plan.kind]} на период с ${shown(plan.startsOn)} по ${shown(plan.endsOn)}`,
    facts: approval ? factsOf(approval, plan.version) : [],
    asOf: approval ? null : shown(todayOf(ctx)),
    mark: approval ? null : "Проект",
    isLandscape: true,
    sections: await sectionsOf(ctx, plan, await readItems(ctx, plan.id)),
    signatures: [{ post: approval?.roleTitle ?? "Утверждает", name: null }],
  };
}

function factsOf({ on, roleTitle, name, clause }: Approval, version: number): DocumentContent["facts"] {
  return [
    { name: "Утверждён", value: `${shown(on)} · ${roleTitle} (${cleanText(name)})` },
    { name: "Редакция", value: String(version) },
    ...(clause === null ? [] : [{ name: "Основание", value: `пункт ${clause} положения` }]),
  ];
}

async function sectionsOf(
  ctx: MunicipalContext,
  { aim }: Plan,
  items: readonly PlanItem[],
): Promise<DocumentSection[]> {
  const rows = await Promise.all(items.map((item) => rowOf(ctx, item)));
  const columns = [
    "№",
    "Что будет сделано",
    "Направление",
    "Ответственный",
    "Срок",
    "Результат",
    "Состояние",
  ];
  return [
    { title: "Цель", paragraphs: aim === null ? [] : [cleanText(aim)], tables: [], charts: [] },
    {
      title: "Пункты плана",
      paragraphs: [],
      tables: [{ title: null, columns: columns.map((title) => ({ title })), rows, note: null }],
      charts: [],
    },
  ].filter(({ paragraphs, tables }) => paragraphs.length + tables.length > 0);
}

async function rowOf(ctx: MunicipalContext, item: PlanItem): Promise<string[]> {
  const direction = await directionById(ctx, item.directionId);
  return [
    String(item.ordinal),
    cleanText(item.title),
    cleanText(direction?.title ?? ""),
    cleanText(await ownerName(ctx, item)),
    shown(item.dueOn),
    cleanText(item.result ?? ""),
    labelOf("planItemState", item.state),
  ];
}

/** How the owner of an item is called. */
export async function ownerName(
  ctx: MunicipalContext,
  { ownerMemberId, ownerRecipientId }: Pick<PlanItem, "ownerMemberId" | "ownerRecipientId">,
): Promise<string> {
  if (ownerMemberId !== null) {
    const member = await memberById(ctx, ownerMemberId);
    return member?.name ?? member?.post ?? "";
  }
  const recipient = await recipientById(ctx, ownerRecipientId);
  return recipient?.shortName ?? recipient?.name ?? "";
}
