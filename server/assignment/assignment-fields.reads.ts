/** What stands around an assignment. Batched. */
import type { OperationBase } from "../kernel/context.ts";
import { groupBy, perOperation } from "../kernel/loaders.ts";
import { select } from "../kernel/select.ts";
import type { AssignmentId } from "./assignment.entity.ts";
import { AssignmentEvent } from "./assignment-event.entity.ts";
import { AssignmentFile } from "./assignment-file.entity.ts";
import { AssignmentLinkKind } from "./assignment.enums.ts";

const events = perOperation(async (ctx: OperationBase, ids: readonly AssignmentId[]) => {
  const where = { assignmentId: { $in: [...ids] } };
  const rows = await ctx.em.find(AssignmentEvent, where, { orderBy: { id: "desc" } });
  return groupBy(rows, ({ assignmentId }) => assignmentId);
});

/** What was done, newest first. */
export async function eventsOf(ctx: OperationBase, id: AssignmentId): Promise<AssignmentEvent[]> {
  return (await events(ctx).load(id)) ?? [];
}

const files = perOperation(async (ctx: OperationBase, ids: readonly AssignmentId[]) => {
  const where = { assignmentId: { $in: [...ids] } };
  const rows = await ctx.em.find(AssignmentFile, where, { orderBy: { id: "asc" } });
  return groupBy(rows, ({ assignmentId }) => assignmentId);
});

/** Files of its reports, oldest first. */
export async function filesOf(ctx: OperationBase, id: AssignmentId): Promise<AssignmentFile[]> {
  return (await files(ctx).load(id)) ?? [];
}

export interface LinkRow {
  readonly assignmentId: AssignmentId;
  readonly kind: AssignmentLinkKind;
  readonly linkedId: string;
}

const links = perOperation(async (ctx: OperationBase, ids: readonly AssignmentId[]) => {
  const rows = await select<LinkRow>(
    ctx.em,
    `select assignment_id as "assignmentId", kind, linked_id as "linkedId" from assignment_link
     where assignment_id = any(string_to_array(?, ',')::uuid[]) order by kind, linked_id`,
    [ids.join(",")],
  );
  return groupBy(rows, ({ assignmentId }) => assignmentId);
});

/** What it is about. */
export async function linksOf(ctx: OperationBase, id: AssignmentId): Promise<LinkRow[]> {
  return (await links(ctx).load(id)) ?? [];
}

/** Of a submission its number: its matter is shown where the submission is. */
const NAMES: Readonly<Record<AssignmentLinkKind, string>> = {
  SUBMISSION: "select id, number as name from submission",
  CLUSTER: "select id, title as name from cluster",
  MEASURE: "select id, title as name from measure",
  POLL: "select id, title as name from poll",
  SETTLEMENT: "select id, name from settlement",
};

type LinkKey = `${AssignmentLinkKind} ${string}`;

const names = perOperation(async (ctx: OperationBase, keys: readonly LinkKey[]) => {
  const found = new Map<LinkKey, string>();
  for (const kind of Object.values(AssignmentLinkKind)) {
    const ids = keys.filter((key) => key.startsWith(`${kind} `)).map((key) => key.split(" ")[1]!);
    if (ids.length === 0) continue;
    const rows = await select<{ id: string; name: string }>(
      ctx.em,
      `${NAMES[kind]} where id = any(string_to_array(?, ',')::uuid[])`,
      [ids.join(",")],
    );
    for (const { id, name } of rows) found.set(`${kind} ${id}`, name);
  }
  return found;
});

/** What a linked thing is called; null once it is gone. */
export function nameOfLink(
  ctx: OperationBase,
  { kind, linkedId }: Pick<LinkRow, "kind" | "linkedId">,
): Promise<string | null> {
  return names(ctx).load(`${kind} ${linkedId}`);
}
