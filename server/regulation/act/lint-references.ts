import type { Act, Clause } from "../act-draft.ts";
import type { Finding } from "../draft.ts";
import { makeFinding } from "./finding.ts";
import laws from "./superseded-laws.json" with { type: "json" };

type Law = (typeof laws)[number];

/** Grounds without date or number, and laws that another has taken the place of. */
export function lintReferences(act: Act, clauses: readonly Clause[]): Finding[] {
  return [...lintUndated(act), ...laws.flatMap((law) => lintSuperseded(law, act, clauses))];
}

const UNDATED_KINDS = new Set(["CHARTER", "CONSTITUTION", "PROGRAMME", "RULES"]);

function lintUndated(act: Act): Finding[] {
  return act.legalBases.flatMap((base, index) => {
    const { kind, number, signedOn } = base.value;
    if (UNDATED_KINDS.has(kind) || (number !== null && signedOn !== null)) return [];
    const what = number === null && signedOn === null ? "номера и даты" : number === null ? "номера" : "даты";
    const whatEn =
      number === null && signedOn === null ? "number and date" : number === null ? "number" : "date";
    return [
      makeFinding(
        "LEGAL_BASIS_INCOMPLETE",
        "INFO",
        `Основание акта названо без ${what}.`,
        `A ground of the act is named without its ${whatEn}.`,
        {
          path: `/act/legalBases/${index}`,
          span: base.span,
        },
      ),
    ];
  });
}

function lintSuperseded(law: Law, act: Act, clauses: readonly Clause[]): Finding[] {
  const message = `Назван закон ${law.number} ${law.subject}; рамочным теперь служит ${law.by} от ${law.byDate}.`;
  const messageEn = `The law ${law.number} ${law.subjectEn} is named; the framework law is now ${law.by} of ${law.byDate}.`;
  const inBases = act.legalBases.flatMap((base, index) =>
    sameNumber(base.value.number, law.number)
      ? [
          makeFinding("LAW_SUPERSEDED", "WARNING", message, messageEn, {
            path: `/act/legalBases/${index}`,
            span: base.span,
          }),
        ]
      : [],
  );
  const pattern = new RegExp(`№\\s*${law.number}(?![\\p{L}\\d])`, "iu");
  const inClauses = clauses
    .filter((clause) => pattern.test(clause.text))
    .map((clause) =>
      makeFinding("LAW_SUPERSEDED", "INFO", message, messageEn, { clause: clause.id, span: clause.span }),
    );
  return [...inBases, ...inClauses];
}

const sameNumber = (printed: string | null, number: string): boolean =>
  printed?.toUpperCase() === number.toUpperCase();
