import type { MunicipalContext } from "../kernel/context.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";

const LONGEST_NAME = 300;

/** Whether two names mean one entry: letter case, ё and white space do not count. */
export function sameName(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

function folded(name: string): string {
  return name.trim().toLowerCase().replaceAll("ё", "е").replaceAll(/\s+/g, " ");
}

/**
 * The refusal of a name that is empty or too long to be one.
 *
 * @param what what is named, in the accusative
 */
export function refusalOfName(name: string, what: string): SubmissionRefusal | null {
  if (name.trim() === "") return refuse("NAME_MISSING", `Назовите ${what}.`);
  if (name.trim().length > LONGEST_NAME)
    return refuse("TEXT_TOO_LONG", `Название длиннее ${LONGEST_NAME} знаков. Сократите его.`);
  return null;
}

/** One change of classifiers at a time in a municipality: two people must not add one name twice. */
export async function lockClassifiers(ctx: MunicipalContext): Promise<void> {
  await ctx.em.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", [
    `classifier:${ctx.municipalityId}`,
  ]);
}
