import type { CleanText } from "../document/source-text.ts";
import type { Act } from "../act-draft.ts";
import type { ResolutionDraft, ResolutionRefusal } from "../draft.ts";
import { fold } from "../clause/text-line.ts";
import type { ActParts } from "./act-parts.ts";
import {
  createsCentreDirectly,
  endsCentre,
  namesMunicipalCentre,
  namesRegionalCentre,
} from "./centre-subject.ts";
import { liquidation, noText, notAnAct, otherSubject, regionalCentre, regulationAlone } from "./refusals.ts";

export type Outcome =
  | { readonly outcome: ResolutionDraft["outcome"] }
  | { readonly outcome: "REFUSED"; readonly refusal: ResolutionRefusal["refusal"] };

/** Fewer letters than this are a scan without a text layer, not a document. */
const LEAST_LETTERS = 20;

type Purpose = Act["items"][number]["purposes"][number];

/** What the act itself calls its subject: title, items, titles of annexes. */
interface Subject {
  readonly title: string;
  readonly items: string;
  readonly annexes: string;
  readonly purposes: ReadonlySet<Purpose>;
}

/**
 * What the document is for the program: it creates a centre, amends the act of one, completes its
 * composition, or is refused with the reason and with what was found instead.
 */
export function decideOutcome(clean: CleanText, parts: ActParts, act: Act): Outcome {
  if (countLetters(clean.text) < LEAST_LETTERS) return refused(noText());
  const missing = whyNoAct(clean, parts, act);
  if (missing) return refused(missing);
  const subject = subjectOf(act);
  const isOurs = namesMunicipalCentre(`${subject.title} ${subject.annexes}`);
  if (subject.purposes.has("AMEND")) return outcomeOfAmendment(act, subject, isOurs);
  if (endsCentre(subject.title) && namesMunicipalCentre(subject.title))
    return refused(liquidation(titleOf(act)));
  if (createsCentre(subject, act, isOurs)) return { outcome: "CREATE" };
  if (isRegional(act, subject)) return refused(regionalCentre(titleOf(act)));
  if (completesComposition(subject)) return { outcome: "COMPLETE_COMPOSITION" };
  if (endsByItems(act)) return refused(liquidation(titleOf(act)));
  return refused(otherSubject(titleOf(act), namesMunicipalCentre(clean.text)));
}

const refused = (refusal: ResolutionRefusal["refusal"]): Outcome => ({ outcome: "REFUSED", refusal });

const titleOf = (act: Act): string | null => act.title?.value ?? null;

function countLetters(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/\p{L}/gu)) if (++count >= LEAST_LETTERS) break;
  return count;
}

function whyNoAct(clean: CleanText, parts: ActParts, act: Act): ResolutionRefusal["refusal"] | null {
  const isBare = act.number === null && act.signedOn === null && act.signatory === null;
  if (act.items.length > 0 && !(isBare && act.kind === null)) return null;
  const opening = fold(clean.text.slice(0, 600));
  if (/^\S{0,4}\s*положение\s+о/iu.test(opening) || parts.annexes.length > 0) return regulationAlone();
  return notAnAct(namesMunicipalCentre(clean.text));
}

function subjectOf(act: Act): Subject {
  return {
    title: act.title?.value ?? "",
    items: act.items.map((item) => item.text).join("\n"),
    annexes: act.annexes.map((annex) => annex.value.title ?? "").join("\n"),
    purposes: new Set(act.items.flatMap((item) => item.purposes)),
  };
}

function outcomeOfAmendment(act: Act, subject: Subject, isOurs: boolean): Outcome {
  const amended = act.items
    .filter((item) => item.purposes.includes("AMEND"))
    .map((item) => leadOf(item.text));
  const amendedTitles = act.amends.map(({ value }) => value.title ?? "");
  const words = [...amended, ...amendedTitles].join("\n");
  if (createsCentre(subject, act, isOurs) && !/изменени/iu.test(subject.title)) return { outcome: "CREATE" };
  if (isOurs || namesMunicipalCentre(words)) return { outcome: "AMEND" };
  if (namesRegionalCentre(`${subject.title} ${words}`)) return refused(regionalCentre(titleOf(act)));
  return refused(otherSubject(titleOf(act), namesMunicipalCentre(subject.items)));
}

/** The words that name the amended act, before the changes themselves. */
const leadOf = (words: string): string => words.slice(0, 600);

function createsCentre(subject: Subject, act: Act, isOurs: boolean): boolean {
  const items = act.items.filter((item) => item.purposes.includes("CREATE_CENTRE"));
  if (items.some((item) => createsCentreDirectly(item.text)))
    return isOurs || (!isOtherTitle(subject) && !namesRegionalCentre(subject.title));
  if (items.length > 0) return isOurs;
  const regulation = act.annexes.find((annex) => annex.value.kind === "REGULATION");
  return (
    regulation !== undefined &&
    isOurs &&
    namesMunicipalCentre(`${subject.title} ${regulation.value.title ?? ""}`)
  );
}

/** The title names a subject of its own, in which a centre has no part. */
const isOtherTitle = (subject: Subject): boolean =>
  subject.title !== "" &&
  !namesMunicipalCentre(subject.title) &&
  !/рабоч\p{L}+\s+групп|проектн\p{L}+\s+офис|центр/iu.test(subject.title);

function isRegional(act: Act, subject: Subject): boolean {
  const creates = act.items
    .filter((item) => item.purposes.includes("CREATE_CENTRE"))
    .map((item) => item.text);
  if (
    /^(?:Правительство|Губернатор|Глава\s+Республики|Кабинет\s+Министров)/u.test(act.issuingBody?.value ?? "")
  ) {
    return namesRegionalCentre(subject.title) || act.municipality === null;
  }
  return namesRegionalCentre([subject.title, subject.annexes, ...creates].join("\n"));
}

function completesComposition(subject: Subject): boolean {
  const isAboutPeople = subject.purposes.has("APPROVE_COMPOSITION") || subject.purposes.has("APPOINT");
  return (
    isAboutPeople &&
    namesMunicipalCentre(`${subject.title} ${subject.annexes} ${subject.items}`) &&
    !isOtherTitle(subject)
  );
}

function endsByItems(act: Act): boolean {
  return act.items.some(
    (item) => namesMunicipalCentre(item.text) && (endsCentre(item.text) || item.purposes.includes("REPEAL")),
  );
}
