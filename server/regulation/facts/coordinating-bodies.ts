import type { Clause } from "../act-draft.ts";
import type { RegulationVariant } from "../variant.ts";
import { findAbbreviations } from "./abbreviations.ts";
import { readFrom, type ActText } from "./act-text.ts";
import { sentences } from "./sentences.ts";

type Body = RegulationVariant["coordinatingBodies"][number];
type Relation = Body["value"]["relation"];

/** A body above or beside the centre as it is written in one place. */
interface BodyMention {
  readonly kind: "REGIONAL_CENTRE" | "COORDINATION_CENTRE";
  readonly start: number;
  readonly end: number;
}

const PLACE = String.raw`(?:\s+(?:по\s+)?(?:[А-ЯЁ][\p{L}-]*|\([А-ЯЁ][\p{L}]*\)|кра[йяюе]|област[ьи]|республик[аиеу]|округ[ау]?|и))*`;
const FULL: readonly [BodyMention["kind"], RegExp][] = [
  [
    "REGIONAL_CENTRE",
    new RegExp(
      String.raw`центр(?:а|у|ом|е)?\s+управлени[яеи]\s+регион(?:ом|а|ами|ов)?(?:а(?=\s))?${PLACE}`,
      "giu",
    ),
  ],
  [
    "REGIONAL_CENTRE",
    new RegExp(String.raw`региональн(?:ый|ого|ому|ым|ом)\s+центр(?:а|у|ом|е)?\s+управления${PLACE}`, "giu"),
  ],
  [
    "REGIONAL_CENTRE",
    /(?<![\p{L}])ЦУР(?![\p{L}])(?:\s+[А-ЯЁ][\p{L}]+\s+(?:края|области|республики|округа))?/gu,
  ],
  [
    "COORDINATION_CENTRE",
    new RegExp(
      String.raw`координационн(?:ый|ого|ому|ым|ом)\s+центр(?:а|у|ом|е)?(?:\s+по\s+управлени[а-яё]+\s+[а-яё]+(?:\s+в)?${PLACE})?`,
      "giu",
    ),
  ],
];

const RELATIONS: readonly [Relation, RegExp][] = [
  ["METHODICAL", /методологи[а-яё]*|методическ[а-яё]+/iu],
  [
    "OPERATIONAL",
    /оперативн[а-яё]+\s+(?:деятельност|управлени|руководств|регулировани)[а-яё]*|регулиру[а-яё]+/iu,
  ],
  ["COORDINATES", /координиру[а-яё]+|координаци[а-яё]+\s+деятельности/iu],
  ["INTERACTS", /взаимодейств[а-яё]*|обмен[а-яё]*\s+информаци/iu],
];
const STRENGTH: Record<Relation, number> = { OPERATIONAL: 3, METHODICAL: 3, COORDINATES: 3, INTERACTS: 1 };

/**
 * Bodies that coordinate the centre or that it works with, each once with its strongest relation. What is
 * said of a body stands before it, or after the one before it.
 *
 * @param isDuty clauses that define a role or say what it does
 */
export function readCoordinatingBodies(text: ActText, isDuty: (clause: Clause) => boolean): Body[] {
  const clauses = [...text.tree.regulation, ...text.tree.annexes];
  const abbreviations = new Map(
    findAbbreviations(clauses).map(({ short, full }) => [kindOf(full), { short, full }] as const),
  );
  const best = new Map<BodyMention["kind"], Body>();
  // Duties of roles speak of the bodies in passing: they count where nothing else does.
  const inOrder = [...clauses.filter((clause) => !isDuty(clause)), ...clauses.filter(isDuty)];
  for (const clause of inOrder) {
    for (const body of bodiesOf(text, clause, abbreviations)) {
      const known = best.get(body.kind);
      if (!known || STRENGTH[known.value.relation] < STRENGTH[body.read.value.relation])
        best.set(body.kind, body.read);
    }
  }
  return [...best.values()];
}

type Abbreviations = ReadonlyMap<string | null, { short: string; full: string }>;

function bodiesOf(
  text: ActText,
  clause: Clause,
  abbreviations: Abbreviations,
): { kind: BodyMention["kind"]; read: Body }[] {
  if (clause.kind === "DEFINITION") return [];
  return sentences(clause.text).flatMap((sentence) => {
    const mentions = mentionsIn(sentence.text);
    return mentions.flatMap((mention, index) => {
      const from = mentions[index - 1]?.end ?? 0;
      const relation =
        relationIn(sentence.text.slice(from, mention.start)) ??
        relationIn(sentence.text.slice(0, mention.start));
      if (!relation) return [];
      const range = { start: sentence.start + mention.start, end: sentence.start + mention.end };
      const name = nameOf(sentence.text.slice(mention.start, mention.end), mention.kind, abbreviations);
      const value = { ...name, relation };
      return [{ kind: mention.kind, read: readFrom(text, clause, range, value, 0.9) }];
    });
  });
}

function mentionsIn(sentence: string): BodyMention[] {
  const found: BodyMention[] = [];
  for (const [kind, pattern] of FULL) {
    for (const match of sentence.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].replace(/\s+и$/u, "").length;
      const isNested =
        /«[^»]*$/u.test(sentence.slice(0, start)) ||
        /прави[а-яё]+[^.]{0,80}$/iu.test(sentence.slice(0, start));
      if (!isNested && !found.some((one) => start < one.end && one.start < end))
        found.push({ kind, start, end });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function relationIn(before: string): Relation | null {
  const found = RELATIONS.flatMap(([relation, pattern]) => {
    const match = [...before.matchAll(new RegExp(pattern.source, "giu"))].at(-1);
    return match ? [{ relation, at: match.index }] : [];
  });
  const strong = found.find(({ relation }) => relation === "METHODICAL" || relation === "OPERATIONAL");
  return (strong ?? found[0])?.relation ?? null;
}

function kindOf(name: string): BodyMention["kind"] | null {
  if (/координационн[а-яё]+\s+центр/iu.test(name)) return "COORDINATION_CENTRE";
  return /центр[а-яё]*\s+управлени[а-яё]+\s+регион|региональн[а-яё]+\s+центр/iu.test(name)
    ? "REGIONAL_CENTRE"
    : null;
}

function nameOf(
  printed: string,
  kind: BodyMention["kind"],
  abbreviations: Abbreviations,
): { name: string; abbreviation: string | null } {
  const known = abbreviations.get(kind);
  const isShort = printed.length <= 4 || printed.startsWith("ЦУР");
  const full = isShort && known ? known.full : printed;
  return { name: nominative(full), abbreviation: known?.short ?? (isShort ? printed : null) };
}

function nominative(name: string): string {
  const from = name.search(/координационн|региональн[а-яё]+\s+центр|центр[а-яё]*\s+управлени/iu);
  return (from > 0 ? name.slice(from) : name)
    .replace(/[«»]/gu, "")
    .replace(/^центр(?:а|у|ом|е)?\s+управлени[яеи]/iu, "Центр управления")
    .replace(/^региональн[а-яё]+\s+центр(?:а|у|ом|е)?/iu, "Региональный центр")
    .replace(/^координационн[а-яё]+\s+центр(?:а|у|ом|е)?/iu, "Координационный центр");
}
