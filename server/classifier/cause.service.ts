import labels from "../../schema/labels.json" with { type: "json" };
import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { Cause } from "./cause.entity.ts";
import type { CauseId } from "./cause.entity.ts";
import { lockClassifiers, refusalOfName, sameName } from "./classifier.rules.ts";
import { ClassifierKind } from "./version/classifier-version.entity.ts";
import { changedByHand, recordVersion } from "./version/record-version.ts";

export interface CauseFacts {
  name: string;
  /** Code of `labels` set `causeGroup`. */
  group: string;
}

/** Causes of the municipality, closed ones included, while nobody else changes them. */
export async function causesToChange(ctx: MunicipalContext): Promise<Cause[]> {
  await lockClassifiers(ctx);
  return ctx.em.find(Cause, { municipality: ctx.municipalityId });
}

/**
 * Why a cause cannot be added or changed so; null when it can.
 *
 * @param cause the one to change; null for a new one
 */
export function causeRefusal(
  all: readonly Cause[],
  cause: Cause | null,
  { name, group }: CauseFacts,
): SubmissionRefusal | null {
  if (!Object.hasOwn(labels.causeGroup, group))
    return refuse("CAUSE_GROUP_UNKNOWN", "Такой группы причин нет. Выберите группу из списка.");
  const refused = refusalOfName(name, "причину");
  if (refused) return refused;
  return all.some((each) => each.id !== cause?.id && sameName(each.name, name))
    ? refuse("NAME_TAKEN", "Причина с таким названием уже есть, возможно среди закрытых.")
    : null;
}

/**
 * Adds a cause, or changes its name and group. A version is made by the caller, once for all that changes.
 *
 * @param all `causesToChange`; an added one is put there
 */
export async function saveCause(
  ctx: MunicipalContext,
  all: Cause[],
  id: CauseId | null,
  given: CauseFacts,
): Promise<Cause | SubmissionRefusal> {
  const facts = { ...given, name: given.name.trim() };
  const cause = id === null ? null : all.find((each) => each.id === id);
  if (cause === undefined) throw notFound();
  const refused = causeRefusal(all, cause, facts);
  if (refused) return refused;
  const saved = cause ?? newCause(ctx, facts);
  if (!cause) all.push(saved);
  Object.assign(saved, facts);
  recordAudit(ctx, cause ? "cause.changed" : "cause.added", facts.name);
  await ctx.em.flush();
  return saved;
}

function newCause(ctx: MunicipalContext, facts: CauseFacts): Cause {
  const id = newId<CauseId>(ctx.clock.now().getTime());
  const cause = ctx.em.create(Cause, { municipality: ctx.municipalityId, id, isClosed: false, ...facts });
  ctx.em.persist(cause);
  return cause;
}

/** Takes a cause out of use, or back into it; past submissions keep it. */
export async function setCauseClosed(ctx: MunicipalContext, id: CauseId, isClosed: boolean): Promise<Cause> {
  const cause = await ctx.em.findOne(Cause, { municipality: ctx.municipalityId, id });
  if (!cause) throw notFound();
  if (cause.isClosed !== isClosed) {
    cause.isClosed = isClosed;
    recordAudit(ctx, isClosed ? "cause.closed" : "cause.reopened", cause.name);
    await ctx.em.flush();
    await recordVersion(ctx, ClassifierKind.CAUSES, changedByHand);
  }
  return cause;
}
