import type { Sourced } from "../sourced.ts";
import type { RegulationVariant } from "../variant.ts";
import { finding, type LintRule } from "./lint-rule.ts";

/** Below this a value must not count before a person has looked at it. */
const DOUBT = 0.7;

type Doubted = "sectors" | "reports" | "deadlines" | "ratings" | "agreements" | "incidentClasses";
const LISTS: readonly (readonly [Doubted, string, string])[] = [
  ["sectors", "отраслевое направление", "sector"],
  ["reports", "отчёт", "report"],
  ["deadlines", "срок", "term"],
  ["ratings", "рейтинг", "rating"],
  ["agreements", "соглашение", "agreement"],
  ["incidentClasses", "класс инцидентов", "class of incidents"],
];

/** Values of the lists that were read without certainty, each at its place. */
export const readingUncertain: LintRule = ({ variant }) =>
  LISTS.flatMap(([list, russian, english]) =>
    doubtful(variant, list).map(({ clause, span, path }) =>
      finding(
        "READING_UNCERTAIN",
        "INFO",
        `Проверьте ${russian} (пункт ${clause ?? "—"}): прочитано без уверенности.`,
        `Check the ${english} of clause ${clause ?? "—"}: it was read without certainty.`,
        { clause, span, path },
      ),
    ),
  );

function doubtful(variant: RegulationVariant, list: Doubted) {
  const entries: readonly Sourced<unknown>[] = variant[list];
  return entries.flatMap(({ clause, span, confidence }, index) =>
    confidence < DOUBT ? [{ clause, span, path: `/variant/${list}/${index}` }] : [],
  );
}
