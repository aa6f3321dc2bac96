/**
 * Expected facts of one document, as a person reads them.
 *
 * A fact is one line. `~word` asks that the word occurs somewhere in the line read; `@3.2|3.5.2.1` at the end asks for
 * one of these clauses; `3.5.2.1..3` stands for the clauses 1, 2 and 3; `*` alone, or at the end of a clause id, for anything.
 * A list in place of a line holds readings that are equally right.
 */
import { normalise } from "./fact.ts";

export interface Expectation {
  readonly outcome: string;
  readonly facts: Readonly<Record<string, readonly (string | readonly string[])[]>>;
  /** Clause ids by kind; `DEFINITION|CLAUSE` where both readings are right. */
  readonly clauses?: Readonly<Record<string, readonly string[]>>;
  /** Readings that are neither asked for nor wrong. */
  readonly optional?: Readonly<Record<string, readonly string[]>>;
  readonly findings?: { readonly present?: readonly string[]; readonly absent?: readonly string[] };
}

/** What one line asks for. */
export interface Pattern {
  readonly printed: string;
  readonly start: string;
  readonly words: readonly string[];
  readonly clauses: readonly string[];
}

/** Asked-for facts of each group: an inner list holds the readings of which one is enough. */
export function expectedGroups(expectation: Expectation): Map<string, Pattern[][]> {
  const groups = new Map<string, Pattern[][]>();
  for (const [group, lines] of Object.entries(expectation.facts)) {
    groups.set(
      group,
      lines.flatMap((line) =>
        typeof line === "string" ? expandRange(line).map((l) => [parse(l)]) : [line.map(parse)],
      ),
    );
  }
  for (const [kinds, ids] of Object.entries(expectation.clauses ?? {})) {
    for (const id of ids.flatMap(expandRange)) {
      grow(groups, "clauses").push([parse(id)]);
      grow(groups, "clauseKinds").push(kinds.split("|").map((kind) => parse(`${id} ${kind}`)));
    }
  }
  return groups;
}

/** Readings of a group that are neither asked for nor wrong. */
export function optionalPatterns(expectation: Expectation, group: string): Pattern[] {
  const lines = expectation.optional?.[group === "clauseKinds" ? "clauses" : group] ?? [];
  const anyKind = (line: string) => (group !== "clauseKinds" || line.endsWith("*") ? line : `${line} *`);
  return lines.flatMap(expandRange).map((line) => parse(anyKind(line)));
}

function grow(groups: Map<string, Pattern[][]>, group: string): Pattern[][] {
  const patterns = groups.get(group) ?? [];
  groups.set(group, patterns);
  return patterns;
}

/** `2.1.1..3` → `2.1.1`, `2.1.2`, `2.1.3`; letters run through the alphabet of lists, without ё and й. */
export function expandRange(line: string): string[] {
  const range = /(\d+|[а-я])\.\.(\d+|[а-я])/u.exec(line);
  if (!range) return [line];
  const [printed, first = "", last = ""] = range;
  return between(first, last).map((mark) => line.replace(printed, mark));
}

function between(first: string, last: string): string[] {
  const letters = [..."абвгдежзиклмнопрстуфхцчшщэюя"];
  if (letters.includes(first)) return letters.slice(letters.indexOf(first), letters.indexOf(last) + 1);
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => String(Number(first) + i));
}

function parse(line: string): Pattern {
  const [body = "", clauses] = line.split(/\s@(?=[^@]*$)/u);
  const [start = "", ...words] = body.split("~").map(normalise);
  return { printed: line, start, words, clauses: clauses?.split("|") ?? [] };
}
