/** Links of assignments point at what is there, in the same municipality. */
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { select } from "../kernel/select.ts";
import { AssignmentLinkKind } from "./assignment.enums.ts";
import type { LinkFacts } from "./new-assignment.ts";

const TABLES: Readonly<Record<AssignmentLinkKind, string>> = {
  SUBMISSION: "submission",
  CLUSTER: "cluster",
  MEASURE: "measure",
  POLL: "poll",
  SETTLEMENT: "settlement",
};

/** The links without repeats. @throws {DenialError} NOT_FOUND for what is not there */
export async function checkLinks(
  ctx: MunicipalContext,
  links: readonly LinkFacts[],
): Promise<readonly LinkFacts[]> {
  const wanted = [...new Map(links.map((link) => [`${link.kind} ${link.linkedId}`, link] as const)).values()];
  for (const kind of Object.values(AssignmentLinkKind)) {
    const ids = wanted.filter((link) => link.kind === kind).map(({ linkedId }) => linkedId);
    if (ids.length === 0) continue;
    const [row] = await select<{ count: number }>(
      ctx.em,
      `select count(*)::int as count from ${TABLES[kind]} where municipality_id = ?
         and id = any(string_to_array(?, ',')::uuid[])`,
      [ctx.municipalityId, ids.join(",")],
    );
    if (row!.count !== ids.length) throw notFound();
  }
  return wanted;
}
