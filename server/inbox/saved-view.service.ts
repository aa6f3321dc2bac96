import { permissionsOf } from "../identity/authorization.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { badInput, notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { filterConditions } from "./filter-conditions.ts";
import { SavedView, type SavedViewId } from "./saved-view.entity.ts";
import type { SubmissionFilter, SubmissionSort } from "./submission-filter.types.ts";

const LONGEST_NAME = 80;
const MOST_VIEWS = 50;
const MOST_COLUMNS = 30;

export interface ViewFacts {
  readonly name: string;
  readonly filter: SubmissionFilter;
  readonly sort: SubmissionSort;
  readonly columns: readonly string[];
  readonly isShared: boolean;
}

/** The viewer's own views and the shared ones, by name. */
export function listViews(ctx: MunicipalContext): Promise<SavedView[]> {
  return ctx.em.find(
    SavedView,
    { municipality: ctx.municipalityId, $or: [{ accountId: ctx.viewer.accountId }, { isShared: true }] },
    { orderBy: { name: "asc", id: "asc" } },
  );
}

/**
 * Keeps a view, new or changed.
 *
 * @param id the view to change; null for a new one
 * @returns the view, or why it was not kept
 * @throws {DenialError} NOT_FOUND for a view that is not the viewer's own
 */
export async function saveView(
  ctx: MunicipalContext,
  id: SavedViewId | null,
  facts: ViewFacts,
): Promise<SavedView | SubmissionRefusal> {
  const name = facts.name.trim();
  if (name === "" || name.length > LONGEST_NAME)
    return refuse("VIEW_NAME_WRONG", `Назовите подборку: до ${LONGEST_NAME} букв.`);
  if (facts.columns.length > MOST_COLUMNS || facts.columns.some((column) => !/^\w{1,40}$/.test(column)))
    throw badInput();
  if (facts.isShared && !(await permissionsOf(ctx)).has("submission:route"))
    return refuse(
      "VIEW_NOT_SHARED",
      "Общую подборку сохраняет тот, кто распределяет обращения. Сохраните её для себя.",
    );
  // Whoever opens it later must not be the first to learn that it is wrong.
  filterConditions(ctx, facts.filter);
  const view = id === null ? await newView(ctx) : await ownView(ctx, id);
  if ("code" in view) return view;
  const { filter, sort, columns, isShared } = facts;
  Object.assign(view, { name, filter: { ...filter }, sort, columns: [...columns], isShared });
  ctx.em.persist(view);
  await ctx.em.flush();
  return view;
}

/** @throws {DenialError} NOT_FOUND for a view that is not the viewer's own */
export async function deleteView(ctx: MunicipalContext, id: SavedViewId): Promise<void> {
  ctx.em.remove(await ownView(ctx, id));
  await ctx.em.flush();
}

async function ownView(ctx: MunicipalContext, id: SavedViewId): Promise<SavedView> {
  const own = { municipality: ctx.municipalityId, accountId: ctx.viewer.accountId, id };
  const view = await ctx.em.findOne(SavedView, own);
  if (!view) throw notFound();
  return view;
}

async function newView(ctx: MunicipalContext): Promise<SavedView | SubmissionRefusal> {
  const { accountId } = ctx.viewer;
  const count = await ctx.em.count(SavedView, { municipality: ctx.municipalityId, accountId });
  if (count >= MOST_VIEWS)
    return refuse("VIEW_TOO_MANY", `Подборок уже ${MOST_VIEWS}: удалите те, которыми не пользуетесь.`);
  const view = new SavedView();
  return Object.assign(view, { municipality: ctx.municipalityId, id: newId<SavedViewId>(), accountId });
}
