/** What a filter of assignments means in SQL, over the alias `s` of `assignment`. */
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import type { AssignmentFilter, AssignmentLinkInput } from "./assignment.inputs.ts";
import { AssignmentView, OWED_STATES } from "./assignment.enums.ts";
import { myMembers } from "./owner.reads.ts";

export interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Parts of a filter by name, so that a count can leave its own part out. */
export type Conditions = ReadonlyMap<string, Condition>;

const OWED = `('${OWED_STATES.join("', '")}')`;

/** The term is over and the owner has still to act. */
export const overdueCondition = (ctx: MunicipalContext): Condition => ({
  sql: `s.state in ${OWED} and s.due_on < ?::date`,
  values: [todayOf(ctx)],
});

/** What the viewer has to carry out. */
export async function mineCondition(ctx: MunicipalContext): Promise<Condition> {
  if (ctx.recipientId !== null) return { sql: "s.owner_recipient_id = ?", values: [ctx.recipientId] };
  const ids = [...(await myMembers(ctx))];
  return { sql: "s.owner_member_id = any(string_to_array(?, ',')::uuid[])", values: [ids.join(",")] };
}

/** What the viewer watches over. */
export function controlledCondition(ctx: MunicipalContext): Condition {
  if (ctx.recipientId !== null) return { sql: "false", values: [] };
  return {
    sql: "(s.set_by_account = ? or s.controlled_by_role = any(string_to_array(?, ',')))",
    values: [ctx.viewer.accountId, ctx.roleCodes.join(",")],
  };
}

/** What the viewer sees at all. */
function visibleCondition(ctx: MunicipalContext): Condition {
  if (ctx.recipientId === null) return { sql: "s.municipality_id = ?", values: [ctx.municipalityId] };
  return {
    sql: "s.municipality_id = ? and s.owner_recipient_id = ?",
    values: [ctx.municipalityId, ctx.recipientId],
  };
}

export async function conditionsOf(ctx: MunicipalContext, filter: AssignmentFilter): Promise<Conditions> {
  const parts = new Map([["visible", visibleCondition(ctx)]]);
  const anyOf = (name: string, column: string, values: readonly string[] | null | undefined, cast = "") => {
    if (!values || values.length === 0) return;
    parts.set(name, {
      sql: `${column} = any(string_to_array(?, ',')${cast})`,
      values: [values.join(",")],
    });
  };
  const compared = (name: string, sql: string, value: string | null | undefined) => {
    if (value) parts.set(name, { sql, values: [value] });
  };
  if (filter.view === AssignmentView.MINE) parts.set("view", await mineCondition(ctx));
  if (filter.view === AssignmentView.CONTROLLED) parts.set("view", controlledCondition(ctx));
  anyOf("states", "s.state", filter.states);
  anyOf("sources", "s.source_kind", filter.sources);
  anyOf("sectors", "s.sector_id", filter.sectorIds, "::uuid[]");
  compared("member", "s.owner_member_id = ?::uuid", filter.ownerMemberId);
  compared("recipient", "s.owner_recipient_id = ?::uuid", filter.ownerRecipientId);
  compared("dueFrom", "s.due_on >= ?::date", filter.dueFrom);
  compared("dueTo", "s.due_on <= ?::date", filter.dueTo);
  if (filter.linked) parts.set("linked", linkedCondition(filter.linked));
  if (filter.isOverdue) parts.set("overdue", overdueCondition(ctx));
  const text = filter.text?.trim();
  if (text) parts.set("text", textCondition(text));
  return parts;
}

const linkedCondition = ({ kind, linkedId }: AssignmentLinkInput): Condition => ({
  sql: `exists (select from assignment_link l where l.municipality_id = s.municipality_id
    and l.assignment_id = s.id and l.kind = ? and l.linked_id = ?::uuid)`,
  values: [kind, linkedId],
});

/** Signs that `like` takes for wildcards stand for themselves. */
function textCondition(text: string): Condition {
  const pattern = `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return {
    sql: "(s.ordinal || '/' || s.year = ? or s.title ilike ? or s.text ilike ?)",
    values: [text, pattern, pattern],
  };
}

/** All parts but some, as one condition. */
export function joined(conditions: Conditions, without: readonly string[] = []): Condition {
  const parts = [...conditions].filter(([name]) => !without.includes(name)).map(([, part]) => part);
  return {
    sql: parts.map(({ sql }) => `(${sql})`).join(" and "),
    values: parts.flatMap(({ values }) => values),
  };
}
