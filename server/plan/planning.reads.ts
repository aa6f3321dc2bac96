/** Who does what about plans in the viewer's municipality, by the version in force today. */
import type { MunicipalContext } from "../kernel/context.ts";
import { perOperation } from "../kernel/loaders.ts";
import { select } from "../kernel/select.ts";
import { standingOf } from "../regulation/standing.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import type { PlanAct } from "./plan.enums.ts";
import {
  actingRole,
  type Planning,
  type PlanningDuty,
  planningOf,
  type PlanningRole,
} from "./planning.rules.ts";

export interface PlanningProcedure {
  /** Null before the first version. */
  readonly version: number | null;
  readonly planning: Planning;
  /** Role → title of the regulation. */
  readonly titles: ReadonlyMap<string, string>;
}

interface RoleRow {
  readonly code: string;
  readonly title: string;
  readonly duties: readonly { clause: string; text: string; capabilities: readonly { code: string }[] }[];
}

const procedures = perOperation(async (ctx: MunicipalContext, keys: readonly "today"[]) => {
  const found = await findProcedure(ctx);
  return new Map(keys.map((key) => [key, found]));
});

/** Read once per operation. */
export async function planningProcedure(ctx: MunicipalContext): Promise<PlanningProcedure> {
  return (await procedures(ctx).load("today"))!;
}

async function findProcedure(ctx: MunicipalContext): Promise<PlanningProcedure> {
  const standing = await standingOf(ctx);
  if (!standing) return { version: null, planning: planningOf([], []), titles: new Map() };
  const [row] = await select<{ roles: readonly RoleRow[] }>(
    ctx.em,
    "select variant->'roles' as roles from regulation where municipality_id = ? and id = ?",
    [ctx.municipalityId, standing.regulationId],
  );
  const roles = row?.roles ?? [];
  const duties = roles.flatMap(({ code: roleCode, duties: all }) =>
    all.map(({ clause, text, capabilities }): PlanningDuty => ({
      roleCode,
      clause,
      text,
      capabilities: capabilities.map(({ code }) => code),
    })),
  );
  return {
    version: standing.version,
    planning: planningOf(duties, standing.roleCodes),
    titles: new Map(roles.map(({ code, title }) => [code, title])),
  };
}

const DEED: Readonly<Record<PlanAct, string>> = {
  DRAFT: "План составляет",
  APPROVE: "План утверждает",
  CONTROL: "Выполнение плана контролирует",
  DIRECT: "Основные направления определяет",
};

/** The role in which the viewer does it, or why the viewer does not: with the clause that names another. */
export function roleFor(
  { planning, titles }: PlanningProcedure,
  act: PlanAct,
  { roleCodes }: Pick<MunicipalContext, "roleCodes">,
): PlanningRole | SubmissionRefusal {
  const role = actingRole(planning, act, roleCodes);
  if (role) return role;
  const named = planning[act];
  const who = named.map(({ roleCode }) => titles.get(roleCode) ?? roleCode).join(" или ");
  return named.length === 0
    ? refuse(
        "NOT_IN_ACT",
        "В положении нет роли, которая это делает. Назначьте её через новую редакцию положения.",
      )
    : refuse(
        "NOT_YOUR_ROLE",
        `${DEED[act]}: ${who}.`,
        named.find(({ clause }) => clause !== null)?.clause ?? null,
      );
}
