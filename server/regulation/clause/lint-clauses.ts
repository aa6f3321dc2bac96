import type { Clause } from "../act-draft.ts";
import type { Finding } from "../draft.ts";
import { makeFinding } from "../act/finding.ts";
import { parseMarker } from "./marker.ts";
import type { Marker } from "./marker.ts";

/** Letters that lists usually leave out. */
const SKIPPABLE_LETTERS = new Set("ёзйщъыь");
const LETTERS = "абвгдежзиклмнопрстуфхцчшщэюя";

interface Numbered {
  readonly clause: Clause;
  readonly marker: Marker;
}

/** Faults of the numbering and of the writing of clauses. */
export function lintClauses(clauses: readonly Clause[]): Finding[] {
  return [...lintNumbering(clauses), ...clauses.flatMap(lintGuillemets), ...lintColons(clauses)];
}

/** Gaps and repetitions among clauses that stand side by side. */
function lintNumbering(clauses: readonly Clause[]): Finding[] {
  const last = new Map<string, Numbered>();
  const findings: Finding[] = [];
  for (const clause of clauses) {
    const marker = clause.marker === null ? null : parseMarker(`${clause.marker} Т`);
    if (!marker || marker.style === "DASH") continue;
    const key = `${clause.annex ?? "order"}|${clause.parent ?? ""}|${marker.style}|${marker.parts.length}|${marker.parts.slice(0, -1).join(".")}`;
    findings.push(...compare(last.get(key) ?? null, { clause, marker }));
    last.set(key, { clause, marker });
  }
  return findings;
}

const valueOf = (numbered: Numbered): number => numbered.marker.parts[numbered.marker.parts.length - 1] ?? 0;

function compare(before: Numbered | null, now: Numbered): Finding[] {
  const { clause } = now;
  const value = valueOf(now);
  if (clause.id.includes("~") || (before && valueOf(before) === value)) return [duplicate(clause)];
  const previous = before ? valueOf(before) : 0;
  const isGap = value > previous + 1 && !isLetterGap(now.marker, previous, value);
  // A list that goes on from somewhere else (numbers run through the sections) begins anywhere.
  const isStart =
    before === null &&
    now.marker.parts.length === 1 &&
    now.marker.style === "NUMBER" &&
    clause.parent !== null;
  return isGap && !isStart ? [skipped(now, previous)] : [];
}

function isLetterGap(marker: Marker, previous: number, value: number): boolean {
  if (marker.style !== "LETTER") return false;
  const between = Array.from(LETTERS.slice(previous, value - 1));
  return between.every((letter) => SKIPPABLE_LETTERS.has(letter));
}

function duplicate(clause: Clause): Finding {
  const printed = clause.marker ?? clause.id;
  return makeFinding(
    "NUMBER_DUPLICATE",
    "WARNING",
    `Номер ${printed} стоит дважды; второй пункт обозначен ${clause.id}.`,
    `The number ${printed} is used twice; the second clause is called ${clause.id}.`,
    { clause: clause.id, span: clause.span },
  );
}

function skipped(now: Numbered, previous: number): Finding {
  const { clause, marker } = now;
  const isOrder = clause.kind === "ORDER_ITEM";
  const value = valueOf(now);
  const how = previous === 0 ? "нумерация начинается с него" : `перед ним нет номера ${value - 1}`;
  const howEn = previous === 0 ? "the numbering begins with it" : `number ${value - 1} is missing before it`;
  return makeFinding(
    isOrder ? "ORDER_ITEM_SKIPPED" : "NUMBER_SKIPPED",
    "WARNING",
    `${isOrder ? "Пункт акта" : "Пункт"} ${marker.printed} — ${how}.`,
    `${isOrder ? "Item" : "Clause"} ${marker.printed}: ${howEn}.`,
    { clause: clause.id, span: clause.span },
  );
}

function lintGuillemets(clause: Clause): Finding[] {
  let depth = 0;
  for (const char of `${clause.heading ?? ""} ${clause.text}`) {
    if (char === "«") depth++;
    else if (char === "»" && depth > 0) depth--;
  }
  if (depth === 0) return [];
  return [
    makeFinding(
      "GUILLEMETS_UNCLOSED",
      "INFO",
      "Кавычки открыты и не закрыты.",
      "A quotation mark is opened and never closed.",
      {
        clause: clause.id,
        span: clause.span,
      },
    ),
  ];
}

/** A colon without a list after it, or a list after a semicolon. */
function lintColons(clauses: readonly Clause[]): Finding[] {
  const parents = new Set(clauses.map((clause) => clause.parent));
  return clauses.flatMap((clause) => {
    const hasList = parents.has(clause.id);
    const place = { clause: clause.id, span: clause.span };
    if (!hasList && clause.kind !== "PARAGRAPH" && /[^\d]:$/.test(clause.text)) {
      return [
        makeFinding(
          "LIST_NOT_FOUND",
          "INFO",
          "Пункт обещает перечень, но его нет.",
          "The clause announces a list that does not follow.",
          place,
        ),
      ];
    }
    if (hasList && clause.text.endsWith(";") && clause.kind === "CLAUSE") {
      return [
        makeFinding(
          "LIST_AFTER_SEMICOLON",
          "INFO",
          "Перечень начат точкой с запятой вместо двоеточия.",
          "The list begins after a semicolon instead of a colon.",
          place,
        ),
      ];
    }
    return [];
  });
}
