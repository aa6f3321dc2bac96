/** The procedure of roadmaps of the viewer's municipality, read out of its regulation. */
import type { MunicipalContext } from "../kernel/context.ts";
import { perOperation } from "../kernel/loaders.ts";
import { select } from "../kernel/select.ts";
import { standingOf } from "../regulation/standing.ts";
import {
  approversBy,
  type Demand,
  demandsOf,
  draftersBy,
  type RoadmapDuty,
  type RoadmapRole,
} from "./roadmap-procedure.rules.ts";
import type { RoadmapDemand } from "./roadmap.enums.ts";

export interface RoadmapProcedure {
  /** Null before the first version. */
  readonly version: number | null;
  readonly demands: readonly Demand[];
  readonly approvers: readonly RoadmapRole[];
  readonly drafters: readonly RoadmapRole[];
}

const DUTIES_SQL = `
  select r->>'code' as "roleCode", d->>'clause' as clause, d->>'text' as text
  from regulation g, jsonb_array_elements(g.variant->'roles') r, jsonb_array_elements(r->'duties') d
  where g.municipality_id = ? and g.id = ?
    and exists (select from jsonb_array_elements(d->'capabilities') c where c->>'code' in ('RMP-01', 'RMP-02', 'RMP-03'))`;

const procedures = perOperation(async (ctx: MunicipalContext, keys: readonly "today"[]) => {
  const found = await findProcedure(ctx);
  return new Map(keys.map((key) => [key, found]));
});

/** By the version in force today. Read once per operation. */
export async function procedureOf(ctx: MunicipalContext): Promise<RoadmapProcedure> {
  return (await procedures(ctx).load("today"))!;
}

async function findProcedure(ctx: MunicipalContext): Promise<RoadmapProcedure> {
  const standing = await standingOf(ctx);
  if (!standing) return { version: null, demands: [], approvers: [], drafters: [] };
  const duties = await select<RoadmapDuty>(ctx.em, DUTIES_SQL, [ctx.municipalityId, standing.regulationId]);
  return {
    version: standing.version,
    demands: demandsOf(standing.capabilities),
    approvers: approversBy(duties, standing.roleCodes),
    drafters: draftersBy(duties),
  };
}

/** What is asked of one thing; null when the act does not ask for it. */
export const demandIn = ({ demands }: RoadmapProcedure, wanted: RoadmapDemand): Demand | null =>
  demands.find(({ demand }) => demand === wanted) ?? null;

/** The role in which the viewer approves; null when the viewer does not. */
export const approvingRole = (
  { approvers }: RoadmapProcedure,
  { roleCodes }: Pick<MunicipalContext, "roleCodes">,
): RoadmapRole | null => approvers.find(({ roleCode }) => roleCodes.includes(roleCode)) ?? null;
