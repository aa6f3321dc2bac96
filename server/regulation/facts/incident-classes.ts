import type { Clause } from "../act-draft.ts";
import type { Sourced } from "../sourced.ts";
import type { RegulationVariant } from "../variant.ts";
import { readFromMatch, type ActText } from "./act-text.ts";
import type { Statement } from "./statements.ts";

type IncidentClass = RegulationVariant["incidentClasses"][number];

const CLASS =
  /^[«"]?((?:региональн|муниципальн|федеральн|межмуниципальн|локальн|чрезвычайн|массов|критическ)[а-яё]+\s+(?:инцидент|сообщени|обращени)[а-яё]*)[»"]?\s+[–—-]\s+(?:это\s+)?(.+)$/iu;

/** «как муниципальные инциденты, если они касаются одного района» */
const CONDITION =
  /(?<![а-яё])((?:региональн|муниципальн)[а-яё]+\s+инцидент[а-яё]*),?\s+(?:если|когда)\s+([^,;.]+)/giu;

/** «К муниципальным инцидентам относятся …», «муниципальными инцидентами признаются …» */
const BELONGS =
  /(?<![а-яё])(?:к\s+(?:категории\s+)?)?((?:региональн|муниципальн)[а-яё]+)\s+(инцидент[а-яё]*|проблем[а-яё]*|сообщени[а-яё]*)\s+(?:относ[а-яё]+|призна[а-яё]+|счита[а-яё]+|явля[а-яё]+)\s+((?:(?!,?\s+(?:[аик]\s+){0,2}(?:региональн|муниципальн)[а-яё]+\s+инцидент)[^.;])+)/giu;
/** «инцидент муниципального уровня – …» */
const OF_LEVEL =
  /(?<![а-яё])(?:инцидент|сообщени)[а-яё]*\s+((?:региональн|муниципальн)[а-яё]+)\s+(?:уровн|значени|масштаб)[а-яё]*\s*(?:[–—-]|относ[а-яё]+|призна[а-яё]+|счита[а-яё]+|явля[а-яё]+)\s+((?:(?!,?\s+(?:[аик]\s+){0,2}(?:региональн|муниципальн)[а-яё]+\s+инцидент)[^.;])+)/giu;

/** Classes into which the regulation parts what comes in, by scale. */
export function readIncidentClasses(text: ActText): IncidentClass[] {
  const clauses = [...text.tree.regulation, ...text.tree.annexes];
  const defined = clauses.flatMap((clause) => {
    const match = CLASS.exec(clause.text);
    return match ? [classOf(text, clause, match, 0.95)] : [];
  });
  if (defined.length > 0) return defined;
  const said = clauses.flatMap((clause) => saidIn(text, clause));
  if (said.length > 0) return unique(said);
  return unique(
    clauses.flatMap((clause) =>
      [...clause.text.matchAll(CONDITION)].map((match) => classOf(text, clause, match, 0.8)),
    ),
  );
}

function saidIn(text: ActText, clause: Clause): IncidentClass[] {
  const belonging = [...clause.text.matchAll(BELONGS)].map((match) =>
    classFrom(text, clause, match, `${match[1]} ${match[2]}`, match[3] ?? ""),
  );
  const levels = [...clause.text.matchAll(OF_LEVEL)].map((match) =>
    classFrom(text, clause, match, match[1] ?? "", match[2] ?? ""),
  );
  return [...belonging, ...levels];
}

function classFrom(
  text: ActText,
  clause: Clause,
  match: RegExpExecArray,
  name: string,
  definition: string,
): IncidentClass {
  const code = codeOf(name);
  const value = { code, name: NAMES[code] ?? capitalised(name), definition: definition.trim() };
  return readFromMatch(text, clause, match, value, 0.85);
}

/** A class spoken of twice is one class, told by the first place. */
const unique = (classes: readonly IncidentClass[]): IncidentClass[] =>
  classes.filter(
    ({ value }, index) => classes.findIndex((other) => other.value.name === value.name) === index,
  );

function classOf(text: ActText, clause: Clause, match: RegExpExecArray, confidence: number): IncidentClass {
  const code = codeOf(match[1] ?? "");
  const name = NAMES[code] ?? capitalised(match[1] ?? "");
  const definition = (match[2] ?? "").replace(/[\s;.]+$/u, "");
  return readFromMatch(text, clause, match, { code, name, definition }, confidence);
}

const NAMES: Partial<Record<IncidentClass["value"]["code"], string>> = {
  REGIONAL: "Региональный инцидент",
  MUNICIPAL: "Муниципальный инцидент",
};
const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function codeOf(name: string): IncidentClass["value"]["code"] {
  const lower = name.toLowerCase();
  if (lower.startsWith("региональн")) return "REGIONAL";
  return lower.startsWith("муниципальн") ? "MUNICIPAL" : "OTHER";
}

const ITEM = "(?:инцидент|обращени|сообщени)[а-яё]*";
const OBLIGATORY: readonly RegExp[] = [
  new RegExp(
    `(?:по|для|у)\\s+(?:кажд|все)[а-яё]+\\s+(?:[а-яё]+\\s+){0,5}${ITEM}.{0,120}?(?:определя|устанавлива|указыва|выявля|фиксиру)[а-яё]+\\s+(?:[а-яё]+\\s+){0,3}причин`,
    "iu",
  ),
  /причин[аы]\s+[^.;]{0,80}подлеж[а-яё]+\s+обязательн/iu,
  /обязательн[а-яё]+\s+(?:[а-яё]+\s+){0,2}(?:указани|установлени|определени|выявлени|фиксаци)[а-яё]+\s+(?:[а-яё]+\s+){0,2}причин/iu,
  // «указывает причину обращения в обязательном порядке», «обязательно заполняет причину»
  /(?:указ|установ|устанавл|определ|выявл|фиксир|отраж|внос|заполн|отмеч|вписыв|называ)[а-яё]*\s+(?:[а-яё«»]+\s+){0,5}причин[^.;]{0,80}(?:в\s+обязательном\s+порядке|обязательно(?![а-яё]))/iu,
  /(?:в\s+обязательном\s+порядке|обязательно|обязан[аы]?|должен|должн[аы]|необходимо)\s+(?:[а-яё]+\s+){0,4}(?:указ|установ|устанавл|определ|выяв|фиксир|отраз|внес|заполн|отмет|назва)[а-яё]*\s+(?:[а-яё«»]+\s+){0,5}причин/iu,
  /причин[аыу]\s[^.;]{0,80}(?:указ|установ|устанавл|определ|выявл|фиксир|отраж|внос|заполн)[а-яё]*[^.;]{0,60}(?:в\s+обязательном\s+порядке|обязательно(?![а-яё]))/iu,
  /(?:без\s+указания\s+причин|указани[ея]\s+причин[^.;]{0,60}обязательно)/iu,
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
