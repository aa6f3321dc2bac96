import type { Act, Clause } from "../act-draft.ts";
import type { Sourced } from "../sourced.ts";
import type { RegulationVariant } from "../variant.ts";
import forms from "../vocabulary/legal-forms.json" with { type: "json" };
import { anyPhrase } from "../vocabulary/phrase.ts";
import { byDefault, readFrom, readFromMatch, type ActText } from "./act-text.ts";
import { timeZoneOf } from "./time-zone.ts";

type Centre = RegulationVariant["centre"];
type LegalForm = NonNullable<Centre["legalForm"]>["value"];

const NAME = /муниципальн[а-яё]+\s+центр[а-яё]*\s+управлени[а-яё]+/iu;
const formPatterns = forms.map(({ form, phrases }) => ({
  form: form as LegalForm,
  pattern: anyPhrase(phrases),
}));

/** What the centre is called, what it is in law, and the clock it works by. */
export function readCentre(text: ActText, act: Act): Centre {
  const zone = timeZoneOf(act);
  return {
    name: readName(text, act),
    legalForm: readLegalForm(text, act),
    timeZone: zone === null ? null : byDefault(zone, 0.9),
  };
}

/** The fullest of the names in the item that creates the centre, the title and the first clauses. */
function readName(text: ActText, act: Act): Sourced<string> | null {
  const creating = act.items
    .filter(({ purposes }) => purposes.includes("CREATE_CENTRE"))
    .map(({ clause }) => text.tree.get(clause));
  const first = text.tree.regulation.filter(({ text: words }) => NAME.test(words)).slice(0, 3);
  const named = text.tree.order.filter(({ text: words }) => NAME.test(words));
  const candidates = [...creating, ...first, ...named].flatMap((clause) =>
    clause ? nameIn(text, clause) : [],
  );
  const specific = candidates.find(({ value }) => value.split(" ").length > 3);
  return specific ?? nameInTitle(act) ?? candidates[0] ?? null;
}

function nameIn(text: ActText, clause: Clause): Sourced<string>[] {
  const at = NAME.exec(clause.text);
  if (!at) return [];
  const range = { start: at.index, end: at.index + nameLength(clause.text, at.index) };
  return [readFrom(text, clause, range, nominative(clause.text.slice(range.start, range.end)), 0.9)];
}

/** The name runs to the closing guillemet it stands in, else to a bracket, a comma or the end of the sentence. */
function nameLength(text: string, start: number): number {
  const rest = text.slice(start);
  const isQuoted = /[«"„]\s*$/u.test(text.slice(0, start));
  let depth = 0;
  for (let at = 0; at < rest.length; at++) {
    const character = rest[at] ?? "";
    if (character === "«" || character === "„") depth++;
    else if (character === "»" || character === "“") {
      if (depth === 0 && isQuoted) return at;
      depth = Math.max(0, depth - 1);
    } else if (depth === 0 && !isQuoted && (/[,;:(]/u.test(character) || isEnd(rest, at)))
      return rest.slice(0, at).trimEnd().length;
  }
  return rest.replace(/[\s.;]+$/u, "").length;
}

const isEnd = (rest: string, at: number): boolean =>
  /^(?:\s[–—-]\s|\.(?:\s|$)|\s+(?:на\s+базе|в\s+составе|в\s+соответствии|согласно|является|осуществля|определя|представля|и\s+утвердить|в\s+форме|в\s+качестве)(?![а-яё]))/iu.test(
    rest.slice(at),
  ) && !/\sг$/u.test(rest.slice(0, at));

const nominative = (name: string): string =>
  name.replace(NAME, "Муниципальный центр управления").replace(/\s+/g, " ").trim();

function nameInTitle(act: Act): Sourced<string> | null {
  const title = act.title;
  const at = title ? NAME.exec(title.value) : null;
  if (!title || !at) return null;
  const name = title.value.slice(at.index, at.index + nameLength(title.value, at.index));
  return { ...title, value: nominative(name), confidence: 0.8 };
}

/** The form of a body above the centre is not its own. */
const OTHER_BODY = /^[«"„]*(?:центр\s+управления\s+регион|координационн[а-яё]+\s+центр|ЦУР)/iu;

/** The first form named; a second one beside it («рабочая группа (проектный офис)») lowers the confidence. */
function readLegalForm(text: ActText, act: Act): Sourced<LegalForm> | null {
  const creating = new Set(
    act.items.filter(({ purposes }) => purposes.includes("CREATE_CENTRE")).map(({ clause }) => clause),
  );
  const order = text.tree.order.filter(({ id }) => creating.has(id));
  for (const clause of [...order, ...text.tree.regulation, ...text.tree.annexes]) {
    if (OTHER_BODY.test(clause.text)) continue;
    const found = formPatterns
      .map(({ form, pattern }) => ({ form, match: pattern.exec(clause.text) }))
      .filter(
        (one): one is { form: LegalForm; match: RegExpExecArray } =>
          one.match !== null && !isDenied(clause.text, one.match),
      )
      .toSorted((a, b) => a.match.index - b.match.index);
    const first = found[0];
    if (first) return readFromMatch(text, clause, first.match, first.form, found.length > 1 ? 0.65 : 0.95);
  }
  return null;
}

/** «не является структурным подразделением», «проектный офис региона» */
function isDenied(text: string, match: RegExpExecArray): boolean {
  const upTo = text.slice(0, match.index + match[0].length);
  return (
    /(?:не\s+(?:является|предполагает|образует)|без\s+(?:создания|образования))[^.]{0,60}$/iu.test(upTo) ||
    /регион/iu.test(text.slice(Math.max(0, match.index - 30), match.index))
  );
}
