import { findDates } from "../act/read-dates.ts";
import { findNumbers } from "../act/read-numbers.ts";
import type { RegulationVariant } from "../variant.ts";
import { readFrom, type ActText } from "./act-text.ts";

type Agreement = RegulationVariant["agreements"][number];

const AGREEMENT =
  /соглашени(?:е|я|ем|ю|и)(?:\s+о(?:б)?\s+|\s+(?=№|от\s+\d|между\s|с\s|«)|,?\s+(?=заключ[её]нн|подписанн))[^;]*/iu;

/** Agreements the centre works under, with number and date where they are printed. */
export function readAgreements(text: ActText): Agreement[] {
  return [...text.tree.order, ...text.tree.regulation].flatMap((clause) => {
    const match = AGREEMENT.exec(clause.text);
    if (!match) return [];
    const number = findNumbers(match[0])[0];
    const day = findDates(match[0])[0];
    // «заключать соглашения о взаимодействии» is a right and names no agreement.
    if (!number && !day) return [];
    const stop = Math.min(number?.start ?? Infinity, day?.start ?? Infinity);
    const title = match[0]
      .slice(0, stop)
      .replace(/(?:№|от|\s)+$/u, "")
      .replace(/^соглашени[а-яё]+/iu, "Соглашение");
    const end = match.index + Math.max(number?.end ?? 0, day?.end ?? 0);
    const value = {
      title: title.replace(/\s+/g, " ").trim(),
      number: number?.number ?? null,
      signedOn: day?.day ?? null,
    };
    return [readFrom(text, clause, { start: match.index, end }, value, 0.9)];
  });
}
