import type { CleanText } from "../document/source-text.ts";
import type { Act } from "../act-draft.ts";
import type { Finding } from "../draft.ts";
import type { ActParts } from "./act-parts.ts";
import { makeFinding } from "./finding.ts";
import { readRequisites } from "./read-requisites.ts";

type Field =
  | "title"
  | "place"
  | "issuingBody"
  | "region"
  | "municipality"
  | "control"
  | "entryIntoForce"
  | "signatory"
  | "kind";

/** What to say when a field of the header was not found. */
const MISSING: readonly (readonly [Field, string, Finding["severity"], string, string])[] = [
  [
    "kind",
    "KIND_NOT_STATED",
    "WARNING",
    "Вид акта (постановление, распоряжение, решение, приказ) в документе не назван.",
    "The document does not say what kind of act it is.",
  ],
  ["title", "TITLE_NOT_FOUND", "WARNING", "Название акта не найдено.", "The title of the act was not found."],
  [
    "place",
    "PLACE_NOT_STATED",
    "INFO",
    "Место издания акта не указано.",
    "The place where the act was issued is not stated.",
  ],
  [
    "issuingBody",
    "ISSUING_BODY_NOT_FOUND",
    "WARNING",
    "Орган, издавший акт, не назван.",
    "The body that issued the act is not named.",
  ],
  [
    "region",
    "REGION_NOT_FOUND",
    "ERROR",
    "Субъект Российской Федерации не назван: укажите его.",
    "The region is not named: choose it.",
  ],
  [
    "municipality",
    "MUNICIPALITY_NOT_FOUND",
    "ERROR",
    "Муниципальное образование не распознано: укажите его.",
    "The municipality could not be told: name it.",
  ],
  [
    "control",
    "CONTROL_NOT_STATED",
    "WARNING",
    "Не указано, кто контролирует исполнение акта.",
    "It is not stated who controls the execution of the act.",
  ],
  [
    "entryIntoForce",
    "ENTRY_INTO_FORCE_NOT_STATED",
    "WARNING",
    "Порядок вступления акта в силу не указан.",
    "It is not stated when the act comes into force.",
  ],
  [
    "signatory",
    "SIGNATORY_NOT_FOUND",
    "WARNING",
    "Подпись под актом не найдена.",
    "The signature under the act was not found.",
  ],
];

/** Findings for the fields of the header that are null and for the lists that are empty. */
export function lintMissing(clean: CleanText, parts: ActParts, act: Act): Finding[] {
  const findings = MISSING.filter(([field]) => act[field] === null).map(([field, code, severity, ru, en]) =>
    makeFinding(code, severity, ru, en, { path: `/act/${field}` }),
  );
  findings.push(...lintRequisites(clean, parts, act));
  if (act.publications.length === 0) {
    const isOrdered = act.items.find((item) => item.purposes.includes("PUBLISH"));
    findings.push(
      makeFinding(
        "PUBLICATION_NOT_STATED",
        "WARNING",
        isOrdered
          ? `Место опубликования в пункте ${isOrdered.number} не распознано.`
          : "Опубликование акта не предусмотрено.",
        isOrdered
          ? `The place of publication in item ${isOrdered.number} could not be told.`
          : "The act does not provide for its publication.",
        { path: "/act/publications", clause: isOrdered?.clause ?? null, span: isOrdered?.span ?? null },
      ),
    );
  }
  if (act.legalBases.length === 0) {
    findings.push(
      makeFinding(
        "LEGAL_BASES_NOT_FOUND",
        "WARNING",
        "Правовые основания акта не названы.",
        "The legal grounds of the act are not named.",
        {
          path: "/act/legalBases",
        },
      ),
    );
  }
  return findings;
}

/** Date and number: left blank, taken from a stamp, or absent. */
function lintRequisites(clean: CleanText, parts: ActParts, act: Act): Finding[] {
  const { blankDate, blankNumber } = readRequisites(clean, parts);
  const findings: Finding[] = [];
  const spanOf = (range: { start: number; end: number }) => clean.spanOf(range.start, range.end);
  if (blankDate) {
    findings.push(
      makeFinding(
        "DATE_BLANK",
        "ERROR",
        "Дата акта оставлена незаполненной.",
        "The date of the act is left blank.",
        { path: "/act/signedOn", span: spanOf(blankDate) },
      ),
    );
  } else if (act.signedOn === null) {
    findings.push(
      makeFinding("DATE_NOT_FOUND", "ERROR", "Дата акта не найдена.", "The date of the act was not found.", {
        path: "/act/signedOn",
      }),
    );
  }
  if (blankNumber) {
    findings.push(
      makeFinding(
        "NUMBER_BLANK",
        "WARNING",
        "Номер акта оставлен незаполненным.",
        "The number of the act is left blank.",
        { path: "/act/number", span: spanOf(blankNumber) },
      ),
    );
  } else if (act.number === null) {
    findings.push(
      makeFinding(
        "NUMBER_NOT_FOUND",
        "WARNING",
        "Номер акта не найден.",
        "The number of the act was not found.",
        { path: "/act/number" },
      ),
    );
  }
  return findings;
}
