/** Who sees which submissions: the centre's people all of them, a recipient's people those it works on. */
import type { MunicipalContext } from "../kernel/context.ts";
import { select } from "../kernel/select.ts";
import type { Submission } from "./submission.entity.ts";

/** A condition over the alias `s` of `submission`, with its values. */
export interface Visibility {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Whether the viewer works for a recipient and sees nothing beyond it. */
export const isConfined = (ctx: MunicipalContext): boolean => ctx.recipientId !== null;

/** What the viewer sees; `true` without values for the centre's own people. */
export function visibleTo(ctx: MunicipalContext): Visibility {
  if (ctx.recipientId === null) return { sql: "true", values: [] };
  return {
    sql: `(s.recipient_id = ? or s.id = any(array(
      select c.submission_id from co_executor c
      where c.municipality_id = ? and c.recipient_id = ? and c.removed_at is null)))`,
    values: [ctx.recipientId, ctx.municipalityId, ctx.recipientId],
  };
}

/** Whether the viewer sees this submission; one that he does not is not there for him. */
export async function canSee(
  ctx: MunicipalContext,
  submission: Pick<Submission, "id" | "recipientId">,
): Promise<boolean> {
  if (ctx.recipientId === null || submission.recipientId === ctx.recipientId) return true;
  const visible = visibleTo(ctx);
  const rows = await select(
    ctx.em,
    `select 1 from submission s where s.municipality_id = ? and s.id = ? and ${visible.sql}`,
    [ctx.municipalityId, submission.id, ...visible.values],
  );
  return rows.length > 0;
}
