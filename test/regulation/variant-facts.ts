import type { ResolutionDraft } from "../../server/regulation/draft.ts";
import type { Sourced } from "../../server/regulation/sourced.ts";
import type { RegulationVariant } from "../../server/regulation/variant.ts";
import { type Fact, factMaker } from "./fact.ts";
import { foldName } from "./fold-name.ts";
import { meetingFacts } from "./meeting-facts.ts";

type ListName =
  | "terms"
  | "coordinatingBodies"
  | "agreements"
  | "sectors"
  | "channels"
  | "systems"
  | "reports"
  | "deadlines"
  | "ratings"
  | "incidentClasses";
type Values<K extends ListName> = RegulationVariant[K][number]["value"];

const PROVISION_LISTS = ["functions", "tasks", "rights", "memberDuties", "responsibility"] as const;

/** How the entries of a plain list of grounded values are told in one line each. */
const LINES: { [K in ListName]: (value: Values<K>) => string } = {
  terms: (v) => `${v.term} / ${v.abbreviation ?? "-"}`,
  coordinatingBodies: (v) => `${v.relation} ${v.name} / ${v.abbreviation ?? "-"}`,
  agreements: (v) => `${v.number ?? "-"} ${v.signedOn ?? "-"}`,
  sectors: (v) => `${v.name} = ${v.federalCodes.toSorted().join("+") || "-"}`,
  channels: (v) => v.code,
  systems: (v) => v.code,
  reports: (v) =>
    `${v.period} by ${v.by ?? "-"} on ${v.channel ?? "-"} to ${v.to.join(" + ") || "-"}: ${v.subject}`,
  deadlines: (v) => `${v.isMaximum ? "up to" : "in"} ${v.amount} ${v.unit}: ${v.subject}`,
  ratings: (v) =>
    `by ${v.by ?? "-"} on ${v.channels.toSorted().join("+") || "-"} for ${v.criteria.toSorted().join("+") || "-"}: ${v.object}`,
  incidentClasses: (v) => v.code,
};

/** Facts of the regulation variant: everything that drives the program for one municipality. */
export function variantFacts({ variant }: ResolutionDraft): Fact[] {
  return [
    ...centreFacts(variant),
    ...PROVISION_LISTS.flatMap((list) => provisionFacts(variant, list)),
    ...(Object.keys(LINES) as ListName[]).flatMap((list) => listFacts(variant, list)),
    ...roleFacts(variant),
    ...variant.people.flatMap(personFacts),
    ...meetingFacts(variant.meetings),
  ];
}

function listFacts(variant: RegulationVariant, list: ListName): Fact[] {
  const fact = factMaker(list);
  const line = LINES[list] as (value: unknown) => string;
  const entries: readonly Sourced<unknown>[] = variant[list];
  return entries.map((entry, i) => fact(line(entry.value), `/variant/${list}/${i}`, entry));
}

function centreFacts({
  centre,
  compositionByAct,
  causeObligatory,
  administeredBy,
}: RegulationVariant): Fact[] {
  const fact = factMaker("centre");
  const values: [string, Sourced<unknown> | null, string][] = [
    ["name", centre.name, "/variant/centre/name"],
    ["legalForm", centre.legalForm, "/variant/centre/legalForm"],
    ["timeZone", centre.timeZone, "/variant/centre/timeZone"],
    ["compositionByAct", compositionByAct, "/variant/compositionByAct"],
    ["causeObligatory", causeObligatory, "/variant/causeObligatory"],
    ["administeredBy", administeredBy, "/variant/administeredBy"],
  ];
  return values.flatMap(([name, entry, path]) =>
    entry ? [fact(`${name} ${entry.value}`, path, entry)] : [],
  );
}

function provisionFacts(variant: RegulationVariant, list: (typeof PROVISION_LISTS)[number]): Fact[] {
  const fact = factMaker(list);
  return variant[list].map((entry, i) => fact(entry.clause, `/variant/${list}/${i}`, entry));
}

function roleFacts(variant: RegulationVariant): Fact[] {
  const role = factMaker("roles");
  const duty = factMaker("duties");
  return variant.roles.flatMap((entry, i) => [
    role(`${entry.code} ${entry.duties.length}`, `/variant/roles/${i}`, entry),
    ...entry.duties.map((d, j) => duty(`${entry.code} ${d.clause}`, `/variant/roles/${i}/duties/${j}`, d)),
  ]);
}

function personFacts(person: RegulationVariant["people"][number], index: number): Fact[] {
  const fact = factMaker("people");
  const path = `/variant/people/${index}`;
  const { name, post, roles, sectors, isByAgreement } = person.value;
  const who = name === null ? "-" : foldName(name);
  // A member of the centre with a role of his own is told by that role.
  const told = roles.length > 1 ? roles.filter((code) => code !== "MEMBER") : roles;
  return [
    fact(`${who} is ${told.toSorted().join("+") || "-"}`, path, person),
    fact(`${who} works as ${post ?? "-"}`, path, person),
    ...sectors.map((sector) => fact(`${who} leads ${sector}`, path, person)),
    ...(isByAgreement ? [fact(`${who} by agreement`, path, person)] : []),
  ];
}
