import type { Clause } from "../act-draft.ts";
import type { Role } from "../variant.ts";
import type { ActText } from "./act-text.ts";
import { sentences } from "./sentences.ts";

/** One sentence of the regulation with the role whose duty it is, if any. */
export interface Statement {
  readonly clause: Clause;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Code of the role under which the clause stands. */
  readonly roleCode: string | null;
  /** Text of the clauses above, nearest first. */
  readonly above: readonly string[];
}

/** All sentences of the regulation and of the annexes with roles, in order. */
export function readStatements(
  text: ActText,
  roles: readonly Role[],
  isLeftOut: (clause: Clause) => boolean,
): Statement[] {
  const owners = new Map(
    roles.flatMap((role) => role.duties.map((duty) => [duty.clause, role.code] as const)),
  );
  return [...text.tree.regulation, ...text.tree.annexes]
    .filter((clause) => clause.text !== "" && !isLeftOut(clause))
    .flatMap((clause) => {
      const above = text.tree
        .ancestorsOf(clause)
        .map((one) => one.text)
        .filter((words) => words !== "");
      const roleCode = owners.get(clause.id) ?? null;
      return sentences(clause.text).map((sentence) => ({ clause, ...sentence, roleCode, above }));
    });
}
