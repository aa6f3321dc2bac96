/** The ladder a municipality works by: its own, or the one that follows from its regulation. */
import type { MunicipalContext } from "../kernel/context.ts";
import { select } from "../kernel/select.ts";
import { standingOf } from "../regulation/standing.ts";
import { defaultLadder, type LadderStep } from "./default-ladder.ts";
import { TO_EXECUTOR } from "./escalation-step.entity.ts";

/** A step with what the regulation says of the role it tells. */
export interface GroundedStep extends LadderStep {
  readonly roleTitle: string | null;
  readonly clause: string | null;
  /** Nobody holds the role: others are told instead. */
  readonly isEmpty: boolean;
}

const READ_STEPS = `select id, offset_minutes as "offsetMinutes", audience, regime, is_on as "isOn",
    is_default as "isDefault"
  from escalation_step where municipality_id = ? order by offset_minutes, id`;

/** Steps in the order of time. */
export async function ladderOf(ctx: MunicipalContext): Promise<LadderStep[]> {
  const own = await select<LadderStep>(ctx.em, READ_STEPS, [ctx.municipalityId]);
  if (own.length > 0) return own;
  const standing = await standingOf(ctx);
  return defaultLadder(standing?.roleCodes ?? []);
}

interface RoleRow {
  readonly code: string;
  readonly title: string;
  readonly clause: string | null;
  readonly isHeld: boolean;
}

/** As above, with titles and clauses of the roles. */
export async function groundedLadder(ctx: MunicipalContext): Promise<GroundedStep[]> {
  const [steps, standing] = [await ladderOf(ctx), await standingOf(ctx)];
  const rows = standing ? await rolesOf(ctx, standing.regulationId) : [];
  const roles = new Map(rows.map((role) => [role.code, role]));
  return steps.map((step) => {
    const role = roles.get(step.audience);
    return {
      ...step,
      roleTitle: role?.title ?? null,
      clause: role?.clause ?? null,
      isEmpty: step.audience !== TO_EXECUTOR && !role?.isHeld,
    };
  });
}

function rolesOf(ctx: MunicipalContext, regulationId: string): Promise<RoleRow[]> {
  return select<RoleRow>(
    ctx.em,
    `select role->>'code' as code, role->>'title' as title, role->>'clause' as clause,
       exists (select from municipal_grant g where g.municipality_id = v.municipality_id
         and g.role_code = role->>'code') as "isHeld"
     from regulation v, jsonb_array_elements(v.variant::jsonb -> 'roles') as role
     where v.municipality_id = ? and v.id = ?`,
    [ctx.municipalityId, regulationId],
  );
}
