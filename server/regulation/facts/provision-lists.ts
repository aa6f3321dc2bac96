import type { Clause } from "../act-draft.ts";
import leads from "../vocabulary/leads.json" with { type: "json" };
import { anyPhrase, leadingPhrase } from "../vocabulary/phrase.ts";
import type { ClauseTree } from "./clause-tree.ts";

/** The lists of provisions a regulation is read into. */
export type ListName = "functions" | "tasks" | "rights" | "memberDuties" | "responsibility";

interface ListPatterns {
  readonly list: ListName;
  readonly lead: RegExp | null;
  readonly opening: RegExp | null;
  readonly heading: RegExp;
}

/** Rights stand first: «для выполнения задач и функций имеет право» names all three. */
const ORDER: readonly ListName[] = ["rights", "responsibility", "memberDuties", "functions", "tasks"];

const patterns: readonly ListPatterns[] = ORDER.map((list) => {
  const entry: { leads: string[]; openings?: string[]; headings: string[] } = leads[list];
  return {
    list,
    lead: entry.leads.length ? anyPhrase(entry.leads) : null,
    opening: entry.openings ? leadingPhrase(entry.openings) : null,
    heading: leadingPhrase(entry.headings),
  };
});

/**
 * Tells which clauses open a list of functions, tasks, rights, duties of members or responsibility.
 * A lead sentence counts more than the heading above it; a heading counts where no clause under it leads a list.
 *
 * @param isTaken clauses that are something else already, such as the definition of a role
 * @returns the list by the id of the clause that opens it
 */
export function findProvisionLists(
  tree: ClauseTree,
  isTaken: (clause: Clause) => boolean,
): Map<string, ListName> {
  const found = new Map<string, ListName>();
  const isWithinTaken = (clause: Clause): boolean =>
    isTaken(clause) || tree.ancestorsOf(clause).some(isTaken);
  for (const clause of tree.regulation) {
    if (isWithinTaken(clause)) continue;
    const list = listOfLead(clause, tree);
    if (list) found.set(clause.id, list);
  }
  for (const clause of tree.regulation) {
    if (!found.has(clause.id) && !isWithinTaken(clause) && isResponsibility(clause, tree)) {
      found.set(clause.id, "responsibility");
    }
  }
  for (const clause of tree.regulation) {
    if (clause.heading === null || found.has(clause.id)) continue;
    const led = tree.descendantsOf(clause.id).map(({ id }) => found.get(id));
    if (led.some((list) => list !== undefined && list !== "responsibility")) continue;
    const list = listOfHeading(clause.heading);
    if (list) found.set(clause.id, list);
  }
  return found;
}

/** A lone sentence about answering for something: «несут ответственность», «персонально отвечают за …». */
export function isResponsibility(clause: Clause, tree: ClauseTree): boolean {
  return tree.isLeaf(clause) && clause.kind !== "DEFINITION" && RESPONSIBLE.test(clause.text);
}

const RESPONSIBLE =
  /нес[её]?[у]?т\s+(?:[а-яё]+\s+){0,2}ответственност|персонально\s+отвеча[а-яё]+|ответственност[а-яё]+\s+за\s+[^.;]{3,120}\s+(?:возлагается|нес[уё]т)/iu;

/** The list a sentence opens: it ends with a colon, or other clauses stand under it. */
function listOfLead(clause: Clause, tree: ClauseTree): ListName | null {
  const text = clause.text;
  const isOpen = /:\s*$/.test(text) || !tree.isLeaf(clause);
  if (!isOpen || text === "" || text.length > 600) return null;
  const whole = lastSentence(text);
  const sentence = whole.replace(PREAMBLE, " ").trim();
  const byOpening = patterns.find(({ opening }) => opening?.test(sentence) && sentence.length < 90);
  const byLead = patterns.find(
    ({ lead, list }) => lead?.test(sentence) && !isAboutSomethingElse(sentence, list),
  );
  const byLeadOrOpening = byLead?.list === "rights" ? byLead : (byOpening ?? byLead);
  // «Функции МЦУ:» is a heading written as a lead.
  const isTitle = sentence.split(" ").length <= 6 && /:\s*$/u.test(sentence);
  if (byLeadOrOpening) return byLeadOrOpening.list;
  const titled = isTitle ? listOfHeading(sentence) : null;
  if (titled) return titled;
  const ending = NAMED_LAST.exec(sentence);
  if (ending?.[1] && sentence.length < 120) return listOfHeading(ending[1]);
  return sentence !== whole && SUBJECT.test(sentence) ? listUnder(tree, clause) : null;
}

/** What a lead says of the list is in its main part: «для решения задач МЦУ осуществляет:» opens no tasks. */
const PREAMBLE =
  /(?<![а-яё])(?:(?:для|в\s+целях|в\s+рамках|во|при|в\s+ходе|с\s+целью|по)\s+(?:выполнени|решени|реализаци|осуществлени|достижени|исполнени|обеспечени)[а-яё]*|в\s+соответствии\s+с(?:о)?|исходя\s+из)\s+(?:[^\s,:]+\s+){0,4}?(?:задач|функци|полномочи|цел(?:ей|ями|и)(?![а-яё]))[а-яё]*(?:\s+(?:и|или)\s+(?:задач|функци|полномочи)[а-яё]*)?,?/giu;
/** «Перед МЦУ стоят задачи:» */
const NAMED_LAST = /(?<![а-яё])(задачи|функции|права|полномочия)\s*:\s*$/iu;
/** The centre itself, not one of its people, is what the list speaks of. */
const SUBJECT =
  /^(?:МЦУ|(?:муниципальн[а-яё]+\s+)?центр|штаб|комиссия|(?:рабоч[а-яё]+\s+)?группа|проектный\s+офис|учреждение|отдел)(?![а-яё])/iu;

/** The list the heading above names; what serves the tasks of a centre is a function of it. */
function listUnder(tree: ClauseTree, clause: Clause): ListName {
  const heading = tree.ancestorsOf(clause).find((one) => one.heading !== null)?.heading;
  return (heading ? listOfHeading(heading) : null) ?? "functions";
}

/** «Координация … по направлениям» speaks of functions of others, not of the list below it. */
function isAboutSomethingElse(sentence: string, list: ListName): boolean {
  if (list === "responsibility") return false;
  return /(?:распределение|порядок|перечень направлений|роли)\s/iu.test(sentence.slice(0, 60));
}

const lastSentence = (text: string): string => text.split(/(?<=[.!?])\s+(?=[А-ЯЁ])/u).at(-1) ?? text;

function listOfHeading(heading: string): ListName | null {
  const words = heading.toLowerCase();
  // «Задачи и функции» or «Функции и права» name two lists at once and decide nothing.
  const named = patterns.find(({ heading: pattern }) => pattern.test(words));
  const mixed = /задач|функци/.test(words) && /прав|ответственн/.test(words);
  // «Рабочая группа имеет право» above a list is a lead printed as a heading.
  const led = patterns.find(
    ({ lead }) => lead?.test(words) && / (?:имеет|имеют|вправе|осуществля|выполня|явля)/u.test(words),
  );
  return mixed ? null : (named?.list ?? led?.list ?? null);
}
