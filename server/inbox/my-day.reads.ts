/** What waits for a person today: lists of the register, narrowed to whose work it is. */
import { permissionsOf } from "../identity/authorization.ts";
import { isConfined } from "../submission/submission.policy.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { type Condition, dueBetweenDays } from "./filter-conditions.ts";
import { mySectors } from "./my-sectors.ts";
import { type MyDayList, MyDayScope } from "./my-day.types.ts";
import { type SubmissionFilter, SubmissionSort, SubmissionView } from "./submission-filter.types.ts";
import { countSelection, listSubmissions, selectionOf } from "./submission-list.reads.ts";

const ITEMS = 10;
/** Days of the week that begins tomorrow. */
const WEEK = 7;

export interface Sphere {
  readonly scope: MyDayScope;
  readonly sectorIds: readonly string[];
}

/** Whose work the viewer's day is made of. */
export async function sphereOf(ctx: MunicipalContext): Promise<Sphere> {
  if (isConfined(ctx)) return { scope: MyDayScope.RECIPIENT, sectorIds: [] };
  const sectorIds = await mySectors(ctx);
  if (sectorIds.length > 0) return { scope: MyDayScope.SECTORS, sectorIds };
  const isOversight = (await permissionsOf(ctx)).has("submission:approve");
  return { scope: isOversight ? MyDayScope.CENTRE : MyDayScope.MINE, sectorIds: [] };
}

/** Part of the day → view; the week is a view with a condition of its own. */
export const PARTS = {
  overdue: SubmissionView.OVERDUE,
  dueToday: SubmissionView.DUE_TODAY,
  dueThisWeek: SubmissionView.OPEN,
  newUnassigned: SubmissionView.UNASSIGNED,
  awaitingApproval: SubmissionView.AWAITING_APPROVAL,
  returned: SubmissionView.REWORK,
} as const;

export type PartName = keyof typeof PARTS;

function filterOf(ctx: MunicipalContext, { scope, sectorIds }: Sphere, part: PartName): SubmissionFilter {
  const view = PARTS[part];
  if (scope === MyDayScope.SECTORS) return { view, sectorIds: [...sectorIds] };
  const isMine = scope === MyDayScope.MINE && part !== "newUnassigned";
  return isMine ? { view, executorIds: [ctx.viewer.accountId] } : { view };
}

/** One part of the day. */
export async function dayPart(ctx: MunicipalContext, sphere: Sphere, part: PartName): Promise<MyDayList> {
  const selection = await selectionOf(ctx, filterOf(ctx, sphere, part));
  const more: Condition[] = part === "dueThisWeek" ? dueBetweenDays(ctx, 1, WEEK) : [];
  const narrowed = { ...selection, conditions: [...selection.conditions, ...more] };
  const query = { sort: SubmissionSort.URGENCY, first: ITEMS, after: null, withText: false };
  const { rows } = await listSubmissions(ctx, narrowed, query);
  return { count: (await countSelection(ctx, narrowed)).count, items: rows.map(({ node }) => node) };
}
