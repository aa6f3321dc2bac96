/** Names of files that nobody has explained are learnt from what people do with the rows that bore them. */
import type { MunicipalContext } from "../kernel/context.ts";
import { isProgram } from "../identity/program.ts";
import { select } from "../kernel/select.ts";

const LEARN = `update alias set target_id = ?
  where municipality_id = ? and kind = ? and target_id is null and not is_confirmed
    and id = (select nullif(e.details #>> array['aliases', ?], '')::uuid from submission_event e
      where e.municipality_id = ? and e.submission_id = ? and e.kind = 'IMPORTED' order by e.at, e.id limit 1)`;

/**
 * A person gave a row of a file to a recipient, or a topic: its name stands for that from now on. A name that has a
 * meaning already keeps it: one row handled otherwise is no rule.
 */
export async function learnAlias(
  ctx: MunicipalContext,
  submissionId: string,
  kind: "ORGANISATION" | "TOPIC",
  targetId: string | null,
): Promise<void> {
  if (targetId === null || isProgram(ctx)) return;
  const part = kind === "ORGANISATION" ? "organisation" : "topic";
  await select(ctx.em, LEARN, [targetId, ctx.municipalityId, kind, part, ctx.municipalityId, submissionId]);
}
