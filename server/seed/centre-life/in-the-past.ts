import labels from "../../../schema/labels.json" with { type: "json" };
import type { MunicipalContext } from "../../kernel/context.ts";
import { isRefusal, type SubmissionRefusal } from "../../submission/submission-refusal.ts";

/** The centre some weeks ago, in one of its roles. */
export function inThePast(ctx: MunicipalContext, weeksAgo: number, roleCode: string): MunicipalContext {
  const at = new Date(ctx.clock.now().getTime() - weeksAgo * 7 * 86_400_000);
  const displayName = (labels.role as Record<string, { ru: string }>)[roleCode]?.ru ?? "Центр";
  return { ...ctx, clock: { now: () => at }, roleCodes: [roleCode], viewer: { ...ctx.viewer, displayName } };
}

/** @throws {Error} when it was refused: the demo must obey the rules it shows */
export function made<Row extends object>(outcome: Row | SubmissionRefusal): Row {
  if (isRefusal(outcome)) throw new Error(`The demo was refused: ${outcome.code}, ${outcome.message}`);
  return outcome;
}
