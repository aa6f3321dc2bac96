import type { ActParts } from "../act/act-parts.ts";
import type { Act, Clause } from "../act-draft.ts";
import type { Finding, ResolutionDraft } from "../draft.ts";
import type { Provision, RegulationVariant } from "../variant.ts";
import { capabilitiesFromFacts } from "../capability/capabilities-from-facts.ts";
import type { CleanText } from "../document/source-text.ts";
import { lintVariant } from "../lint/lint-variant.ts";
import { actText, type ActText } from "./act-text.ts";
import { readAdministrator } from "./administration.ts";
import { readAgreements } from "./agreements.ts";
import { readCentre } from "./centre.ts";
import { readCompositionAct } from "./composition-act.ts";
import { readCoordinatingBodies } from "./coordinating-bodies.ts";
import { readDeadlines } from "./deadlines.ts";
import { readCauseObligatory, readIncidentClasses } from "./incident-classes.ts";
import { readMeetings } from "./meetings.ts";
import { readOtherProvisions } from "./other-provisions.ts";
import { rolesOfMeetings } from "./mentioned-roles.ts";
import { findPeople, peopleAnnexes, readPeople } from "./people.ts";
import { findProvisionLists, type ListName } from "./provision-lists.ts";
import { leafProvisions, provisionOf } from "./provisions.ts";
import { readRatings } from "./ratings.ts";
import { readReports } from "./reports.ts";
import { findRoleNamings } from "./role-namings.ts";
import { findRoleDefinitions, readRoles, RoleCodes } from "./roles.ts";
import { sectorClauses } from "./sector-lists.ts";
import { readSectors } from "./sectors.ts";
import { readStatements } from "./statements.ts";
import { readChannelsAndSystems } from "./systems.ts";
import { readTerms } from "./terms.ts";
import { CapabilityTally, modulesOf, tallyProvisions } from "./variant-capabilities.ts";

/** What the facts of an act are, and what was found wanting in them. */
export interface FactsReading {
  readonly variant: RegulationVariant;
  readonly findings: Finding[];
}

/**
 * Reads what a regulation settles: every value with the clause and the characters it was read from.
 *
 * @param clauses clause tree of the act and its annexes
 * @param act header, items and annexes of the act
 * @param outcome what the document is; it decides what must be there
 */
export function readFacts(
  clean: CleanText,
  parts: ActParts,
  clauses: readonly Clause[],
  act: Act,
  outcome: ResolutionDraft["outcome"] = "CREATE",
): FactsReading {
  const text = actText(clean, clauses);
  const variant = readVariant(text, parts, act);
  return { variant, findings: lintVariant({ text, act, variant }, outcome) };
}

function readVariant(text: ActText, parts: ActParts, act: Act): RegulationVariant {
  const isComposition = inComposition(text, parts);
  const sectors = sectorClauses(text, parts);
  const people = findPeople(text, parts, act);
  const definitions = findRoleDefinitions(text, isComposition);
  const defining = new Set(definitions.map(({ clause }) => clause.id));
  const codes = new RoleCodes();
  const namings = findRoleNamings(
    text,
    people,
    (clause) => defining.has(clause.id) || isUnder(text, clause, defining),
  );
  const described = readRoles(text, definitions, namings, codes);
  const statements = readStatements(text, described, isComposition);
  const meetings = readMeetings(text, statements);
  const roles = [...described, ...rolesOfMeetings(meetings, described)];
  const leads = findProvisionLists(text.tree, ({ id }) => defining.has(id));
  const lists = readLists(text, leads, sectors);
  const named = new Set(
    namings.flatMap(({ clause, isWholeClause }) => (clause && isWholeClause ? [clause.id] : [])),
  );
  const read = new Set([...leads.keys(), ...readIds(text, lists, sectors, new Set([...defining, ...named]))]);
  const isPart = partsOfParents(sectors);
  const otherProvisions = readOtherProvisions(
    text,
    (clause) =>
      isComposition(clause) || read.has(clause.id) || isPart(clause) || isUnderDefinition(text, clause),
  );
  const facts = {
    centre: readCentre(text, act),
    terms: readTerms(text),
    coordinatingBodies: readCoordinatingBodies(
      text,
      (clause) => defining.has(clause.id) || isUnder(text, clause, defining),
    ),
    agreements: readAgreements(text),
    ...lists,
    otherProvisions,
    sectors: readSectors(text, sectors, people),
    ...readChannelsAndSystems(text, isComposition),
    roles,
    people: readPeople(people, (title) => codes.codeOf(title)),
    compositionByAct: readCompositionAct(
      text,
      statements,
      act.kind?.value ?? null,
      people.some(({ clause }) => clause !== null && isComposition(clause)),
    ),
    meetings,
    reports: readReports(text, statements),
    deadlines: readDeadlines(text, statements),
    ratings: readRatings(text, statements),
    incidentClasses: readIncidentClasses(text),
    causeObligatory: readCauseObligatory(text, statements),
    administeredBy: readAdministrator(roles),
  };
  const capabilities = readCapabilities(text, act, facts);
  return { ...facts, modules: modulesOf(capabilities), capabilities };
}

type Lists = Record<ListName, Provision[]>;

function readLists(
  text: ActText,
  leads: ReadonlyMap<string, ListName>,
  sectors: ReadonlyMap<string, Clause[]>,
): Lists {
  const lists: Lists = { functions: [], tasks: [], rights: [], memberDuties: [], responsibility: [] };
  const isPartOfParent = partsOfParents(sectors);
  for (const [id, list] of leads) {
    const lead = text.tree.get(id);
    if (!lead) continue;
    const leaves = leafProvisions(
      text.tree,
      lead,
      (clause) => leads.has(clause.id) || isPartOfParent(clause),
    );
    const clauses = leaves.length > 0 ? leaves : lead.text === "" ? [] : [lead];
    lists[list].push(...clauses.map((clause) => provisionOf(text, clause, { list, confidence: 0.95 })));
  }
  return lists;
}

function partsOfParents(sectors: ReadonlyMap<string, Clause[]>): (clause: Clause) => boolean {
  const names = new Set([...sectors.values()].flat().map(({ id }) => id));
  return (clause) =>
    names.has(clause.id) ||
    clause.kind === "DEFINITION" ||
    /^[«"]?[а-яё]+\s+инцидент[а-яё]*[»"]?\s[–—-]\s/iu.test(clause.text);
}

/** Ids of clauses that are read into a list, a role or a list of sectors. */
function readIds(
  text: ActText,
  lists: Lists,
  sectors: ReadonlyMap<string, Clause[]>,
  roleClauses: ReadonlySet<string>,
): Set<string> {
  const ids = new Set(
    Object.values(lists)
      .flat()
      .map(({ clause }) => clause),
  );
  for (const clause of [...sectors.values()].flat()) ids.add(clause.id);
  for (const id of roleClauses) {
    ids.add(id);
    for (const { id: under } of text.tree.descendantsOf(id)) ids.add(under);
  }
  return ids;
}

const isUnder = (text: ActText, clause: Clause, ids: ReadonlySet<string>): boolean =>
  text.tree.ancestorsOf(clause).some(({ id }) => ids.has(id));

const isUnderDefinition = (text: ActText, clause: Clause): boolean =>
  clause.kind === "DEFINITION" || text.tree.ancestorsOf(clause).some(({ kind }) => kind === "DEFINITION");

/** Tells clauses of the annexes that list the persons. */
function inComposition(text: ActText, parts: ActParts): (clause: Clause) => boolean {
  const spans = peopleAnnexes(text, parts).map(({ body }) => text.clean.spanOf(body.start, body.end));
  return ({ span }) => spans.some(({ start, end }) => span.start >= start && span.start < end);
}

/** Capabilities of the provisions, and those shown by facts and by clauses that stand in no list. */
function readCapabilities(
  text: ActText,
  act: Act,
  facts: Omit<RegulationVariant, "capabilities" | "modules">,
): RegulationVariant["capabilities"] {
  const tally = new CapabilityTally();
  const duties = facts.roles.flatMap((role) => role.duties);
  const listed = [
    facts.functions,
    facts.tasks,
    facts.rights,
    facts.memberDuties,
    facts.responsibility,
  ].flat();
  tallyProvisions(tally, [...listed, ...facts.otherProvisions, ...duties]);
  for (const { code, clauses, confidence } of capabilitiesFromFacts(act, facts, [...text.tree.all])) {
    for (const clause of clauses) tally.add(code, clause, confidence);
  }
  return tally.list(text.tree.all.map(({ id }) => id));
}
