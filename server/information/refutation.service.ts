/** Refutations of disinformation: where they stand and whom they reached. */
import { notNow } from "../cooperation/text.rules.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { isRefusal, refuse } from "../submission/submission-refusal.ts";
import { RiskState } from "./information.enums.ts";
import { Refutation, type RefutationId } from "./risk.entity.ts";
import { refutationRefusal } from "./risk.rules.ts";
import { lockRisk, recordRisk, type RiskOutcome, type SeenRisk } from "./lock-risk.ts";

export type RefutationFacts = Pick<Refutation, "link" | "channel" | "publishedOn" | "reach">;

const MOST = 50;

/** Adds a refutation, or changes one: its reach grows as people see it. */
export async function saveRefutation(
  ctx: MunicipalContext,
  seen: SeenRisk,
  id: RefutationId | null,
  facts: RefutationFacts,
): Promise<RiskOutcome> {
  const risk = await lockRisk(ctx, seen);
  if (isRefusal(risk)) return risk;
  // The reach of what was published is counted after the risk is over as well.
  if (risk.state === RiskState.CLOSED && id === null) return notNow();
  const refused = refutationRefusal(facts, todayOf(ctx));
  if (refused) return refused;
  const own = { municipality: ctx.municipalityId };
  const riskKey = [ctx.municipalityId, risk.id] as Refutation["risk"];
  if (id === null) {
    if ((await ctx.em.count(Refutation, { risk: riskKey } as never)) >= MOST)
      return refuse("TOO_MANY", `У риска может быть до ${MOST} опровержений.`);
    const made = newId<RefutationId>(ctx.clock.now().getTime());
    ctx.em.persist(ctx.em.create(Refutation, { ...own, ...facts, id: made, risk: riskKey }));
  } else {
    const known = await ctx.em.findOne(Refutation, { ...own, id });
    if (!known || known.risk[1] !== risk.id) throw notFound();
    Object.assign(known, facts);
  }
  risk.revision += 1;
  recordRisk(ctx, risk, id === null ? "REFUTED" : "REFUTATION_CHANGED", facts.link);
  await ctx.em.flush();
  return risk;
}
