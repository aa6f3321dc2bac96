import type { CleanText } from "../document/source-text.ts";
import type { Act } from "../act-draft.ts";
import type { TextRange } from "../clause/text-line.ts";
import type { ActParts } from "./act-parts.ts";
import { findMunicipalities } from "./municipality-names.ts";
import type { NamedMunicipality } from "./municipality-names.ts";
import { extracted } from "./sourced.ts";

const BODY_LENGTH = 60_000;

interface Score {
  weight: number;
  count: number;
  best: NamedMunicipality;
}

/**
 * The municipality of the act: the name that header, title, items and signature repeat. Names found in
 * other cases are put into the nominative; the confidence tells how safe the rule was.
 *
 * @param restoreCase puts words in capitals back into usual writing
 */
export function readMunicipality(
  clean: CleanText,
  parts: ActParts,
  restoreCase: (words: string) => string,
): Act["municipality"] {
  const scores = new Map<string, Score>();
  for (const [range, weight] of zonesOf(parts)) {
    if (!range) continue;
    const words = clean.text.slice(range.start, Math.min(range.end, range.start + BODY_LENGTH));
    const restored = restoreSameLength(words, restoreCase);
    for (const named of withoutHolders(restored, findMunicipalities(restored))) {
      count(scores, { ...named, start: named.start + range.start, end: named.end + range.start }, weight);
    }
  }
  const best = [...scores.values()].toSorted((a, b) => b.weight - a.weight)[0];
  if (!best) return null;
  const { name, kind } = best.best;
  const value = { name: fullerName(name, scores), kind: fullerKind(name, kind, scores) };
  const confidence = Math.min(
    0.98,
    best.best.confidence + (best.count > 2 ? 0.03 : best.count > 1 ? 0 : -0.1),
  );
  return extracted(clean, best.best, value, confidence);
}

const SETTLEMENTS: ReadonlySet<NamedMunicipality["kind"]> = new Set([
  "RURAL_SETTLEMENT",
  "URBAN_SETTLEMENT",
  "TOWN",
]);

/** «Степного сельского поселения Заречного района»: a district right after a settlement only tells where it lies. */
function withoutHolders(words: string, named: readonly NamedMunicipality[]): NamedMunicipality[] {
  const settlements = named.filter(({ kind }) => SETTLEMENTS.has(kind));
  const isHolder = (one: NamedMunicipality): boolean =>
    !SETTLEMENTS.has(one.kind) &&
    settlements.some(
      ({ end }) =>
        end < one.start &&
        one.start - end < 40 &&
        /^\p{L}{0,4}[»"”]?\s+(?:муниципального\s+)?$/u.test(words.slice(end, one.start)),
    );
  return named.filter((one) => !isHolder(one));
}

/** Case alone changes, so offsets stay true; a restorer that changed the length is not used. */
function restoreSameLength(words: string, restoreCase: (words: string) => string): string {
  const restored = restoreCase(words);
  return restored.length === words.length ? restored : words;
}

function count(scores: Map<string, Score>, named: NamedMunicipality, weight: number): void {
  const key = keyOf(named.name);
  const score = scores.get(key);
  const added = weight * named.weight;
  if (!score) scores.set(key, { weight: added, count: 1, best: named });
  else {
    score.weight += added;
    score.count++;
    if (named.confidence > score.best.confidence) score.best = named;
  }
}

/** «Ленский район» and «Ленский муниципальный район» are one. */
const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/ё/g, "е")
    .replace(/\s*(?:муниципальный|муниципальное)/u, "");

/** The longest way in which the same municipality is named: with «муниципальный» when it is. */
function fullerName(name: string, scores: ReadonlyMap<string, Score>): string {
  return scores.get(keyOf(name))?.best.name ?? name;
}

/** A town whose act calls it an urban district is one. */
function fullerKind(name: string, kind: NamedMunicipality["kind"], scores: ReadonlyMap<string, Score>) {
  if (kind !== "TOWN") return kind;
  for (const score of scores.values()) {
    const isSame = score.best.name.endsWith(` ${name}`);
    if (isSame && score.best.kind === "URBAN_DISTRICT") return "URBAN_DISTRICT";
    if (isSame && score.best.kind === "MUNICIPAL_OKRUG") return "MUNICIPAL_OKRUG";
  }
  return kind;
}

function zonesOf(parts: ActParts): (readonly [TextRange | null, number])[] {
  const regulation = parts.annexes.find((annex) => annex.kind === "REGULATION");
  return [
    [parts.header, 6],
    [parts.trailer, 6],
    [parts.signature, 5],
    [parts.order, 3],
    [parts.preamble, 2],
    [regulation?.title ?? null, 4],
    [regulation?.body ?? null, 1],
  ];
}
