/** Items of approved plans that need somebody's eye. */
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { addDays } from "../kernel/plain-date.ts";
import { PlanItem } from "./plan-item.entity.ts";
import { Plan } from "./plan.entity.ts";
import { PlanItemState, PlanState } from "./plan.enums.ts";
import type { PlanControl } from "./plan.types.ts";
import { progressOf } from "./plan.rules.ts";

const SOON_DAYS = 14;
const MOST_SHOWN = 100;

export async function planControl(ctx: MunicipalContext): Promise<PlanControl> {
  const today = todayOf(ctx);
  const own = { municipality: ctx.municipalityId };
  const plans = await ctx.em.find(Plan, { ...own, state: PlanState.APPROVED }, { fields: ["id"] });
  if (plans.length === 0) return { progress: progressOf([], today), items: [] };
  const all = await ctx.em.find(
    PlanItem,
    { $or: plans.map(({ id }) => ({ plan: [ctx.municipalityId, id] as PlanItem["plan"] })) },
    { orderBy: { dueOn: "asc", id: "asc" } },
  );
  const soon = addDays(today, SOON_DAYS);
  const open = all.filter(
    ({ state, dueOn }) =>
      (state === PlanItemState.PLANNED || state === PlanItemState.IN_WORK) && dueOn <= soon,
  );
  return { progress: progressOf(all, today), items: open.slice(0, MOST_SHOWN) };
}
