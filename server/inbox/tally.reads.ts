/** Counts out of the kept tally: exact, and the same cost however long the register is. */
import type { MunicipalContext } from "../kernel/context.ts";
import { isConfined } from "../submission/submission.policy.ts";
import { opennessOf, tallyConditions, type Condition } from "./filter-conditions.ts";
import { OPEN_STATES } from "./open-states.ts";
import { type SubmissionFilter, SubmissionView } from "./submission-filter.types.ts";

/** Views that the tally can tell apart. */
const COUNTED_VIEWS: ReadonlySet<SubmissionView> = new Set([
  SubmissionView.ALL,
  SubmissionView.OPEN,
  SubmissionView.CLOSED,
  SubmissionView.POSTPONED,
  SubmissionView.REWORK,
  SubmissionView.REPEATS,
]);

/** Fields of a filter that the tally knows nothing of. */
const UNCOUNTED = [
  "text",
  "executorIds",
  "applicantKinds",
  "receivedFrom",
  "receivedTo",
  "mark",
  "place",
] as const satisfies readonly (keyof SubmissionFilter)[];

const isAsked = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);

/**
 * Whether the tally can answer: for the centre's own people, who see the whole register, and a filter by what
 * is counted.
 */
export function isCounted(ctx: MunicipalContext, filter: SubmissionFilter): boolean {
  return (
    !isConfined(ctx) && COUNTED_VIEWS.has(filter.view) && !UNCOUNTED.some((field) => isAsked(filter[field]))
  );
}

/** Conditions over the tally, alias `s`. Call only where `isCounted`. */
export function countedConditions(ctx: MunicipalContext, filter: SubmissionFilter): Condition[] {
  const openness = opennessOf(filter);
  const open = `s.state in (${OPEN_STATES.map((state) => `'${state}'`).join(", ")})`;
  return [
    { sql: "s.municipality_id = ?", values: [ctx.municipalityId] },
    ...(openness === "any" ? [] : [{ sql: openness === "open" ? open : `not ${open}`, values: [] }]),
    ...tallyConditions(filter),
  ];
}

/** How many submissions a filter meets, as an expression. Call only where `isCounted`. */
export function tallySql(ctx: MunicipalContext, filter: SubmissionFilter): Condition {
  const conditions = countedConditions(ctx, filter);
  return {
    sql: `(select coalesce(sum(s.count), 0)::int from submission_tally s
      where ${conditions.map(({ sql }) => sql).join(" and ")})`,
    values: conditions.flatMap(({ values }) => values),
  };
}
