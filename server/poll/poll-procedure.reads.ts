/** Who answers for polls in the viewer's municipality, by the version in force today. */
import type { MunicipalContext } from "../kernel/context.ts";
import { perOperation } from "../kernel/loaders.ts";
import { select } from "../kernel/select.ts";
import { standingOf } from "../regulation/standing.ts";

export const OFFICER = "POL-01";
export const HOLDING = "POL-02";

export interface PollDuty {
  readonly capability: string;
  readonly roleCode: string;
  readonly roleTitle: string;
  readonly clause: string;
}

interface RoleRow {
  readonly code: string;
  readonly title: string;
  readonly duties: readonly { clause: string; capabilities: readonly { code: string }[] }[];
}

const duties = perOperation(async (ctx: MunicipalContext, keys: readonly "today"[]) => {
  const found = await findDuties(ctx);
  return new Map(keys.map((key) => [key, found]));
});

/** Roles whose duties are polls, settlements or direct lines. Read once per operation. */
export async function pollDuties(ctx: MunicipalContext): Promise<PollDuty[]> {
  return (await duties(ctx).load("today"))!;
}

async function findDuties(ctx: MunicipalContext): Promise<PollDuty[]> {
  const standing = await standingOf(ctx);
  if (!standing) return [];
  const [row] = await select<{ roles: readonly RoleRow[] }>(
    ctx.em,
    "select variant->'roles' as roles from regulation where municipality_id = ? and id = ?",
    [ctx.municipalityId, standing.regulationId],
  );
  return (row?.roles ?? []).flatMap(({ code: roleCode, title: roleTitle, duties: all }) =>
    all.flatMap(({ clause, capabilities }) =>
      capabilities
        .filter(({ code }) => code.startsWith("POL-"))
        .map(({ code: capability }) => ({ capability, roleCode, roleTitle, clause })),
    ),
  );
}

/** Clause by which somebody is the municipal authorised person; null when no clause says so. */
export async function officerClause(ctx: MunicipalContext): Promise<string | null> {
  const standing = await standingOf(ctx);
  return standing?.capabilities.get(OFFICER)?.[0] ?? null;
}
