import type { CleanText } from "../document/source-text.ts";
import type { Act } from "../act-draft.ts";
import type { Finding } from "../draft.ts";
import type { ActParts, AnnexKind, AnnexPart } from "./act-parts.ts";
import { makeFinding } from "./finding.ts";
import { findBlankDate, findDates } from "./read-dates.ts";
import { findBlankNumber } from "./read-numbers.ts";
import { actNumbersOfStamp } from "./read-requisites.ts";

const MENTION =
  /(?:согласно|в\s+соответствии\s+с)?\s*приложени(?:ю|ем|и|я)(?:\s*(?:№|N)?\s*(\d{1,2})(?!\d))?(?:\s+к\s+настоящ)?/giu;
const ATTACHED = /прилага(?:ем|ют)\p{L}+|прилагается|(?:согласно|в\s+соответствии\s+с)\s+приложени/iu;
const KIND_WORDS: readonly (readonly [RegExp, AnnexKind])[] = [
  [/функциональн\p{L}+\s+рол/iu, "ROLES"],
  [/положени[ея]\s+о/iu, "REGULATION"],
  [/состав|структур/iu, "COMPOSITION"],
];

/** Annexes against the items that speak of them, and their stamps against the act. */
export function lintAnnexes(clean: CleanText, parts: ActParts, act: Act): Finding[] {
  return [
    ...parts.annexes.flatMap((annex, index) => lintStamp(clean, annex, index, act)),
    ...lintMentions(parts, act),
    ...lintNumbers(parts, act),
  ];
}

function lintStamp(clean: CleanText, annex: AnnexPart, index: number, act: Act): Finding[] {
  const path = `/act/annexes/${index}`;
  const name = annex.number ? `Приложение № ${annex.number}` : "Приложение";
  const nameEn = annex.number ? `Annex ${annex.number}` : "The annex";
  if (!annex.stamp) {
    const span = annex.title ? clean.spanOf(annex.title.start, annex.title.end) : null;
    return [
      makeFinding(
        "ANNEX_WITHOUT_STAMP",
        "WARNING",
        "Приложение следует без отметки «Приложение к …».",
        "An annex follows without the mark that it is one.",
        { path, span },
      ),
    ];
  }
  const words = clean.text.slice(annex.stamp.start, annex.stamp.end);
  const span = clean.spanOf(annex.stamp.start, annex.stamp.end);
  const findings: Finding[] = [];
  if (findBlankDate(words)) {
    findings.push(
      makeFinding(
        "DATE_BLANK",
        "WARNING",
        `${name}: дата в отметке не заполнена.`,
        `${nameEn}: the date in its stamp is blank.`,
        { path, span },
      ),
    );
  }
  const numbers = actNumbersOfStamp(clean, annex.stamp);
  if (numbers.length === 0 && findBlankNumber(words)) {
    findings.push(
      makeFinding(
        "NUMBER_BLANK",
        "WARNING",
        `${name}: номер акта в отметке не заполнен.`,
        `${nameEn}: the number in its stamp is blank.`,
        { path, span },
      ),
    );
  }
  return [...findings, ...lintStampValues(words, numbers[0]?.number, { name, nameEn, path, span }, act)];
}

interface StampPlace {
  readonly name: string;
  readonly nameEn: string;
  readonly path: string;
  readonly span: Finding["span"];
}

/** Date and number in a stamp must be those of the act. */
function lintStampValues(words: string, number: string | undefined, at: StampPlace, act: Act): Finding[] {
  const findings: Finding[] = [];
  const { name, nameEn, path, span } = at;
  const day = findDates(words)[0]?.day;
  if (day && act.signedOn && day !== act.signedOn.value) {
    findings.push(
      makeFinding(
        "ANNEX_DATE_MISMATCH",
        "WARNING",
        `${name}: дата в отметке не совпадает с датой акта.`,
        `${nameEn}: the date in its stamp is not that of the act.`,
        { path, span },
      ),
    );
  }
  if (number && act.number && number.toLowerCase() !== act.number.value.toLowerCase()) {
    findings.push(
      makeFinding(
        "ANNEX_STAMP_MISMATCH",
        "WARNING",
        `${name}: номер в отметке (${number}) не совпадает с номером акта.`,
        `${nameEn}: the number in its stamp (${number}) is not that of the act.`,
        { path, span },
      ),
    );
  }
  return findings;
}

/** Items that speak of an annex that is not there, or of another number than the annex bears. */
function lintMentions(parts: ActParts, act: Act): Finding[] {
  const findings: Finding[] = [];
  for (const item of act.items) {
    if (!item.purposes.some((purpose) => purpose.startsWith("APPROVE")) || !ATTACHED.test(item.text))
      continue;
    const place = { clause: item.clause, span: item.span, path: "/act/annexes" };
    if (parts.annexes.length === 0) {
      findings.push(
        makeFinding(
          "ANNEX_NOT_FOUND",
          "ERROR",
          `Пункт ${item.number} называет приложение, но в документе его нет.`,
          `Item ${item.number} speaks of an annex that the document does not have.`,
          place,
        ),
      );
      continue;
    }
    const number = [...item.text.matchAll(MENTION)].map((found) => found[1]).find((one) => one !== undefined);
    const annex = number ? parts.annexes.find((one) => one.number === number) : undefined;
    if (number && !annex && parts.annexes.some((one) => one.number !== null)) {
      findings.push(
        makeFinding(
          "ANNEX_NOT_FOUND",
          "ERROR",
          `Пункт ${item.number} называет приложение № ${number}, но его нет.`,
          `Item ${item.number} speaks of annex ${number}, which is not there.`,
          place,
        ),
      );
    }
    if (annex && isOfOtherKind(item.text, annex)) {
      findings.push(
        makeFinding(
          "ANNEX_NUMBER_MISMATCH",
          "WARNING",
          `Пункт ${item.number} называет приложение № ${number}, но под этим номером стоит другое.`,
          `Item ${item.number} speaks of annex ${number}, but another document bears that number.`,
          place,
        ),
      );
    }
    if (!number && parts.annexes.filter((one) => one.number !== null).length > 1) {
      findings.push(
        makeFinding(
          "ANNEX_NUMBER_MISMATCH",
          "INFO",
          `Пункт ${item.number} называет приложение без номера, хотя приложения пронумерованы.`,
          `Item ${item.number} speaks of an annex without a number, though the annexes are numbered.`,
          place,
        ),
      );
    }
  }
  return findings;
}

function isOfOtherKind(words: string, annex: AnnexPart): boolean {
  const kind = KIND_WORDS.find(([pattern]) => pattern.test(words))?.[1];
  return kind !== undefined && annex.kind !== "OTHER" && annex.kind !== kind;
}

/** Several annexes without numbers, or the same number twice. */
function lintNumbers(parts: ActParts, act: Act): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  act.annexes.forEach(({ value, span }, index) => {
    const path = `/act/annexes/${index}`;
    if (value.number === null && parts.annexes.length > 1) {
      findings.push(
        makeFinding(
          "ANNEX_WITHOUT_NUMBER",
          "INFO",
          "Приложений несколько, но это без номера.",
          "There are several annexes, but this one has no number.",
          { path, span },
        ),
      );
    }
    if (value.number !== null && seen.has(value.number)) {
      findings.push(
        makeFinding(
          "ANNEX_NUMBER_MISMATCH",
          "WARNING",
          `Номер приложения ${value.number} повторяется.`,
          `The annex number ${value.number} is used twice.`,
          { path, span },
        ),
      );
    }
    if (value.number !== null) seen.add(value.number);
  });
  return findings;
}
