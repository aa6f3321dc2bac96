import type { Clause } from "../act-draft.ts";
import type { RegulationVariant } from "../variant.ts";
import { findAbbreviations } from "./abbreviations.ts";
import { readFrom, type ActText } from "./act-text.ts";

type Term = RegulationVariant["terms"][number];

/** The dash between a term and its meaning: not one inside brackets, as in «(далее – ПОС)». */
const DASH = /^((?:[^()–—]|\([^()]*\)|(?<=\S)[–—](?=\S))*?)\s[–—-]\s(?:это\s+)?/u;
const LEAD =
  /следующ[а-яё]+\s+(?:основн[а-яё]+\s+)?(?:поняти|термин|определени|сокращени)|(?:поняти|термин)[а-яё]*\s+и\s+(?:определени|термин|сокращени)/iu;
/** «Иные понятия … применяются в значениях …» defines nothing. */
const ELSEWHERE = /^(?:ины[ех]|друг|остальн)[а-яё]*\s+(?:поняти|термин)/iu;

/**
 * Terms the regulation defines and short names it brings in by «(далее – …)». A term defined twice, once in
 * full and once by a bracket, is kept once.
 */
export function readTerms(text: ActText): Term[] {
  const defined = text.tree.regulation
    .filter((clause) => isDefinition(text, clause))
    .flatMap((clause) => definitionOf(text, clause));
  const known = new Set(defined.flatMap(({ value }) => [value.term, value.abbreviation ?? ""]).map(key));
  const shortened: Term[] = [];
  for (const { clause, short, full, start, end, isCertain } of findAbbreviations(namingClauses(text))) {
    if (known.has(key(short)) || full === "") continue;
    known.add(key(short));
    const value = { term: unquoted(full), abbreviation: short, definition: full };
    shortened.push(readFrom(text, clause, { start, end }, value, isCertain ? 0.8 : 0.5));
  }
  return [...defined, ...shortened];
}

const namingClauses = (text: ActText): Clause[] => [
  ...text.tree.regulation,
  ...text.tree.annexes,
  ...text.tree.order,
];

const key = (term: string): string => term.toLowerCase().replace(/[«»"„“\s]/gu, "");
const unquoted = (term: string): string => (/^«[^«»]*»$/u.test(term) ? term.slice(1, -1) : term);

function isDefinition(text: ActText, clause: Clause): boolean {
  if (ELSEWHERE.test(clause.text)) return false;
  const parent = text.tree.parentOf(clause);
  const isListed = parent !== undefined && LEAD.test(parent.text || parent.heading || "");
  return (clause.kind === "DEFINITION" || isListed) && DASH.test(clause.text);
}

function definitionOf(text: ActText, clause: Clause): Term[] {
  const dash = DASH.exec(clause.text);
  const head = dash?.[1] ?? "";
  if (!dash || head.length < 2) return [];
  const bracket =
    /\(\s*далее\s*(?:также\s*)?[-–—:]\s*([^)]+)\)\s*$/iu.exec(head) ?? /\(([А-ЯЁ]{2,8})\)\s*$/u.exec(head);
  const term = (bracket ? head.slice(0, bracket.index) : head).trim();
  const definition = clause.text.slice(dash[0].length).replace(/[\s;.]+$/u, "");
  if (term === "" || definition === "" || term.length > 300) return [];
  const value = { term: tidyTerm(term), abbreviation: bracket?.[1]?.trim() ?? null, definition };
  return [readFrom(text, clause, { start: 0, end: clause.text.length }, value, 0.95)];
}

/** Quotes around the whole term go, those inside it stay. */
function tidyTerm(term: string): string {
  const inner = /^[«"„](.+)[»"“]$/u.exec(term)?.[1];
  return inner !== undefined && !/^[^«]*»/u.test(inner) ? inner : term;
}
