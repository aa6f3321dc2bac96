/** Who proposes the composition of sector blocks, and who approves it: only where the act says so. */
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { perOperation } from "../kernel/loaders.ts";
import { select } from "../kernel/select.ts";
import { standingOf } from "../regulation/standing.ts";
import type { CompositionRefusal } from "./composition.rules.ts";

/** The capability that asks for it. */
export const BLOCKS = "CMP-04";

const APPROVES = /утвержда|определя/iu;

export interface BlockDuty {
  readonly roleCode: string;
  readonly roleTitle: string;
  readonly clause: string;
  readonly text: string;
}

/** Null where the act leaves the composition of blocks to whoever keeps the composition. */
export interface BlockRule {
  readonly approvers: readonly BlockDuty[];
  readonly proposers: readonly BlockDuty[];
}

/** Sorts the sentences of an act about blocks. @returns null when nobody approves */
export function blockRuleOf(duties: readonly BlockDuty[]): BlockRule | null {
  const approvers = duties.filter(({ text }) => APPROVES.test(text));
  if (approvers.length === 0) return null;
  return { approvers, proposers: duties.filter((duty) => !approvers.includes(duty)) };
}

const DUTIES_SQL = `
  select r->>'code' as "roleCode", r->>'title' as "roleTitle", d->>'clause' as clause, d->>'text' as text
  from regulation g, jsonb_array_elements(g.variant->'roles') r, jsonb_array_elements(r->'duties') d
  where g.municipality_id = ? and g.id = ?
    and exists (select from jsonb_array_elements(d->'capabilities') c where c->>'code' = '${BLOCKS}')`;

const rules = perOperation(async (ctx: MunicipalContext, keys: readonly "today"[]) => {
  const standing = await standingOf(ctx, todayOf(ctx));
  const duties = standing?.capabilities.has(BLOCKS)
    ? await select<BlockDuty>(ctx.em, DUTIES_SQL, [ctx.municipalityId, standing.regulationId])
    : [];
  const rule = blockRuleOf(duties);
  return new Map(keys.map((key) => [key, rule]));
});

/** By the version in force today. Read once per operation. */
export async function blockRule(ctx: MunicipalContext): Promise<BlockRule | null> {
  return rules(ctx).load("today");
}

/** Whether the viewer holds one of the roles. */
export const holdsOneOf = (
  { roleCodes }: Pick<MunicipalContext, "roleCodes">,
  duties: readonly BlockDuty[],
): boolean => duties.some(({ roleCode }) => roleCodes.includes(roleCode));

/** Why the viewer may not put somebody into a block at once: the act gives that to somebody else. */
export async function refusalOfBlock(
  ctx: MunicipalContext,
  sectorIds: readonly string[],
): Promise<CompositionRefusal | null> {
  const rule = sectorIds.length > 0 ? await blockRule(ctx) : null;
  return rule === null || holdsOneOf(ctx, rule.approvers) ? null : notApprover(rule);
}

export function notApprover({ approvers }: BlockRule): CompositionRefusal {
  const [first] = approvers;
  return {
    code: "APPROVAL_NEEDED",
    message: `Состав отраслевых блоков утверждает ${first?.roleTitle ?? "другая роль"}. Внесите предложение: после утверждения назначение появится само.`,
    clause: first?.clause ?? null,
  };
}
