import type { OnboardingContext } from "../kernel/context.ts";
import { perOperation } from "../kernel/loaders.ts";
import { connectionOf, decodeCursor, pageSize } from "../kernel/paging.ts";
import type { Connection } from "../kernel/paging.ts";
import type { ResolutionDraft, ResolutionRefusal } from "../regulation/draft.ts";
import type { ImportId } from "../regulation/regulation.entity.ts";
import type { ActSummary } from "../regulation/regulation.types.ts";
import { NO_CHOICE, planConfirmation } from "./confirm-plan.ts";
import type { ConfirmPlan } from "./confirm-plan.ts";
import { draftOf } from "./import-draft.ts";
import { ResolutionImport } from "./resolution-import.entity.ts";
import type { ImportStatus } from "./resolution-import.entity.ts";

/** One page of imports, newest first, without their heavy columns. */
export async function listImports(
  ctx: OnboardingContext,
  status: ImportStatus | null,
  first: number,
  after: string | null,
): Promise<Connection<ResolutionImport>> {
  const size = pageSize(first);
  const where = status === null ? {} : { status };
  const [id] = after === null ? [] : (decodeCursor(after, ["string"]) as [ImportId]);
  // Ids grow with time, so their order is the order of arrival.
  const rows = await ctx.em.find(
    ResolutionImport,
    { ...where, ...(id === undefined ? {} : { id: { $lt: id } }) },
    { orderBy: { id: "desc" }, limit: size + 1 },
  );
  return connectionOf(
    rows,
    size,
    await ctx.em.count(ResolutionImport, where),
    (row) => [row.id],
    (row) => row,
  );
}

const acts = perOperation(async (ctx: OnboardingContext, ids: readonly ImportId[]) => {
  const rows = await ctx.em.execute<(ActSummary & { id: ImportId })[]>(
    `select id, draft #>> '{act,kind,value}' as kind, act_number as number, act_signed_on as "signedOn",
       draft #>> '{act,title,value}' as title, draft #>> '{act,issuingBody,value}' as "issuingBody",
       coalesce(draft #>> '{act,signatory,value,name}', draft #>> '{act,signatory,value,post}') as signatory
     from resolution_import
     where id = any(string_to_array(?, ',')::uuid[]) and draft is not null`,
    [ids.join(",")],
  );
  return new Map(rows.map((row) => [row.id, row]));
});

/** What names the act of an import; null for a refused document. Batched. */
export function actOfImport(ctx: OnboardingContext, { id }: ResolutionImport): Promise<ActSummary | null> {
  return acts(ctx).load(id);
}

export interface ImportContents {
  draft: ResolutionDraft | null;
  refusal: ResolutionRefusal["refusal"] | null;
  sourceText: string;
}

/** Loaded once per operation and revision: a mutation answers with the corrected contents. */
const known = new WeakMap<OnboardingContext, Map<string, Promise<unknown>>>();

function once<T>(ctx: OnboardingContext, key: string, load: () => Promise<T>): Promise<T> {
  const mine = known.get(ctx) ?? new Map<string, Promise<unknown>>();
  known.set(ctx, mine);
  const found = mine.get(key) ?? load();
  mine.set(key, found);
  return found as Promise<T>;
}

/** The heavy columns of one import. */
export function contentsOf(ctx: OnboardingContext, row: ResolutionImport): Promise<ImportContents> {
  return once(ctx, `contents ${row.id} ${row.revision}`, async () => {
    await ctx.em.populate(row, ["draft", "refusal", "sourceText"]);
    return { draft: draftOf(row), refusal: row.refusal, sourceText: row.sourceText };
  });
}

/** What confirming would do by the act alone; null for a refused document. */
export function planOf(ctx: OnboardingContext, row: ResolutionImport): Promise<ConfirmPlan | null> {
  return once(ctx, `plan ${row.id} ${row.revision}`, async () => {
    const { draft } = await contentsOf(ctx, row);
    if (!draft) return null;
    const visible = await ctx.em.execute<{ slug: string }[]>("select slug from municipality");
    const taken = new Set(visible.map(({ slug }) => slug));
    return planConfirmation(ctx, row, draft, NO_CHOICE, (slug) => taken.has(slug));
  });
}

const supersededImports = perOperation(async (ctx: OnboardingContext, ids: readonly ImportId[]) => {
  const rows = await ctx.em.execute<{ id: ImportId }[]>(
    `select i.id from resolution_import i
     where i.id = any(string_to_array(?, ',')::uuid[]) and exists (
       select 1 from regulation r where r.municipality_id = i.made_for_municipality
         and r.version > coalesce((select m.version from regulation m
           where m.municipality_id = i.made_for_municipality and m.id = i.made_regulation), 2147483647))`,
    [ids.join(",")],
  );
  return new Map(rows.map(({ id }) => [id, true]));
});

/** Whether a later version rests on what the import made. Batched. */
export async function isSuperseded(ctx: OnboardingContext, { id }: ResolutionImport): Promise<boolean> {
  return (await supersededImports(ctx).load(id)) ?? false;
}
