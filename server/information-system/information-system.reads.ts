/** Occurrences of systems, notes of protection measures, and who may enter the municipality. */
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import type { AccountId, RecipientId } from "../kernel/ids.ts";
import { groupBy, perOperation } from "../kernel/loaders.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import { type InformationSystemId, ProtectionMark, SystemOccurrence } from "./information-system.entity.ts";
import { ProtectionState } from "./information-system.enums.ts";
import { dueAgainOn, protectionState } from "./information-system.rules.ts";
import { measuresOn, type ProtectionMeasure } from "./protection-book.ts";

const MOST_SHOWN = 500;

const occurrences = perOperation(async (ctx: MunicipalContext, ids: readonly InformationSystemId[]) => {
  const rows = await ctx.em.find(
    SystemOccurrence,
    { $or: ids.map((id) => ({ system: [ctx.municipalityId, id] as SystemOccurrence["system"] })) },
    { orderBy: { startsAt: "desc", id: "desc" }, limit: MOST_SHOWN },
  );
  return groupBy(rows, ({ system }) => system[1]);
});

/** What happened or is going to happen to a system, the latest first. Batched. */
export async function occurrencesOf(
  ctx: MunicipalContext,
  id: InformationSystemId,
): Promise<SystemOccurrence[]> {
  return (await occurrences(ctx).load(id)) ?? [];
}

export interface ProtectionLine {
  readonly measure: ProtectionMeasure;
  readonly state: ProtectionState;
  readonly dueOn: PlainDate | null;
  /** The latest first. */
  readonly marks: readonly ProtectionMark[];
}

/** Every measure that is asked for today, with what was noted of it. */
export async function protectionLines(ctx: MunicipalContext): Promise<ProtectionLine[]> {
  const today = todayOf(ctx);
  const rows = await ctx.em.find(
    ProtectionMark,
    { municipality: ctx.municipalityId },
    { orderBy: { doneOn: "desc", id: "desc" }, limit: MOST_SHOWN },
  );
  const byMeasure = Map.groupBy(rows, ({ measureCode }) => measureCode);
  return measuresOn(today).map((measure) => {
    const marks = byMeasure.get(measure.code) ?? [];
    const dueOn = marks[0] ? dueAgainOn(marks[0].doneOn, measure) : null;
    return { measure, marks, dueOn, state: protectionState(dueOn, today) };
  });
}

/** Of the measures that are asked for today, those that are done and not due again. */
export async function protectionCount(ctx: MunicipalContext): Promise<{ done: number; owed: number }> {
  const lines = await protectionLines(ctx);
  const isKept = ({ state }: ProtectionLine) =>
    state === ProtectionState.DONE || state === ProtectionState.DUE_SOON;
  return { done: lines.filter(isKept).length, owed: Math.max(1, lines.length) };
}

export interface AccessRow {
  readonly accountId: AccountId;
  readonly name: string;
  readonly login: string;
  readonly roleCodes: readonly string[];
  readonly recipientId: RecipientId | null;
  readonly grantedAt: Date;
  readonly lastSignedInAt: Date | null;
  readonly isDisabled: boolean;
}

type AccessText = Omit<AccessRow, "grantedAt" | "lastSignedInAt"> & {
  readonly grantedAt: string;
  readonly lastSignedInAt: string | null;
};

/** Who may enter the municipality, those who were not here for the longest time first. */
export async function accessRows(ctx: MunicipalContext): Promise<AccessRow[]> {
  const rows = await select<AccessText>(
    ctx.em,
    `select account_id as "accountId", name, login, to_json(role_codes) as "roleCodes", recipient_id as "recipientId",
       granted_at as "grantedAt", last_signed_in_at as "lastSignedInAt", is_disabled as "isDisabled"
     from access_of_municipality() order by last_signed_in_at nulls first, name collate "ru", account_id limit 1000`,
  );
  return rows.map(({ grantedAt, lastSignedInAt, ...row }) => ({
    ...row,
    grantedAt: new Date(grantedAt),
    lastSignedInAt: lastSignedInAt === null ? null : new Date(lastSignedInAt),
  }));
}
