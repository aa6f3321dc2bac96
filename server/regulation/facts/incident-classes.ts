import type { RegulationVariant, Sourced } from "../draft.ts";
import { readFrom, readFromMatch, type ActText } from "./act-text.ts";
import type { Statement } from "./statements.ts";

type IncidentClass = RegulationVariant["incidentClasses"][number];

const CLASS =
  /^[«"]?((?:региональн|муниципальн|федеральн|межмуниципальн|локальн|чрезвычайн|массов|критическ)[а-яё]+\s+(?:инцидент|сообщени|обращени)[а-яё]*)[»"]?\s+[–—-]\s+(?:это\s+)?(.+)$/iu;

/** Classes into which the regulation parts what comes in, by scale. */
export function readIncidentClasses(text: ActText): IncidentClass[] {
  return [...text.tree.regulation, ...text.tree.annexes].flatMap((clause) => {
    const match = CLASS.exec(clause.text);
    if (!match) return [];
    const name = match[1] ?? "";
    const definition = (match[2] ?? "").replace(/[\s;.]+$/u, "");
    const value = { code: codeOf(name), name: name.charAt(0).toUpperCase() + name.slice(1), definition };
    return [readFrom(text, clause, { start: 0, end: clause.text.length }, value, 0.95)];
  });
}

function codeOf(name: string): IncidentClass["value"]["code"] {
  if (/^региональн/iu.test(name)) return "REGIONAL";
  return /^муниципальн/iu.test(name) ? "MUNICIPAL" : "OTHER";
}

const ITEM = "(?:инцидент|обращени|сообщени)[а-яё]*";
const OBLIGATORY: readonly RegExp[] = [
  new RegExp(
    `(?:по|для|у)\\s+(?:кажд|все)[а-яё]+\\s+(?:[а-яё]+\\s+){0,5}${ITEM}.{0,120}?(?:определя|устанавлива|указыва|выявля|фиксиру)[а-яё]+\\s+(?:[а-яё]+\\s+){0,3}причин`,
    "iu",
  ),
  /обязательн[а-яё]+\s+(?:[а-яё]+\s+){0,2}(?:указани|установлени|определени|выявлени|фиксаци)[а-яё]+\s+(?:[а-яё]+\s+){0,2}причин/iu,
  /причин[аы]\s+(?:[а-яё]+\s+){0,5}(?:указыва|устанавлива|определя)[а-яё]+\s+(?:обязательно|по\s+каждому|в\s+каждом)/iu,
];

/** Whether a cause must be noted for every item; null when the regulation does not say so. */
export function readCauseObligatory(
  text: ActText,
  statements: readonly Statement[],
): Sourced<boolean> | null {
  for (const { clause, text: words, start } of statements) {
    for (const pattern of OBLIGATORY) {
      const match = pattern.exec(words);
      if (match)
        return readFromMatch(text, clause, Object.assign(match, { index: match.index + start }), true, 0.9);
    }
  }
  return null;
}
