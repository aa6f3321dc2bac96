import type { Act, ActReference } from "../../server/regulation/act-draft.ts";
import type { ResolutionDraft } from "../../server/regulation/draft.ts";
import { type Fact, factMaker } from "./fact.ts";

const act = factMaker("act");
const legalBasis = factMaker("legalBases");
const item = factMaker("items");
const publication = factMaker("publications");
const annex = factMaker("annexes");
const affected = factMaker("affectedActs");
const clause = factMaker("clauses");
const kind = factMaker("clauseKinds");
const amendment = factMaker("amendments");

/** Facts of the act itself, of its clause tree and of what it changes in other acts. */
export function actFacts(draft: ResolutionDraft): Fact[] {
  return [...headerFacts(draft.act), ...listFacts(draft.act), ...treeFacts(draft)];
}

function headerFacts(header: Act): Fact[] {
  const { kind: actKind, number, signedOn, place, title, issuingBody, region, municipality } = header;
  const { control, entryIntoForce, signatory } = header;
  const facts: (Fact | null)[] = [
    actKind && act(`kind ${actKind.value}`, "/act/kind", actKind),
    number && act(`number ${number.value}`, "/act/number", number),
    signedOn && act(`signedOn ${signedOn.value}`, "/act/signedOn", signedOn),
    place && act(`place ${place.value}`, "/act/place", place),
    title && act(`title ${title.value}`, "/act/title", title),
    issuingBody && act(`issuingBody ${issuingBody.value}`, "/act/issuingBody", issuingBody),
    region && act(`region ${region.value.code}`, "/act/region", region),
    municipality && act(`municipality ${municipality.value.name}`, "/act/municipality", municipality),
    municipality && act(`municipalityKind ${municipality.value.kind}`, "/act/municipality", municipality),
    control && act(`control ${controlText(control.value)}`, "/act/control", control),
    entryIntoForce &&
      act(`entryIntoForce ${entryText(entryIntoForce.value)}`, "/act/entryIntoForce", entryIntoForce),
    signatory &&
      act(
        `signatory ${signatory.value.isActing ? "acting " : ""}${signatory.value.post} / ${signatory.value.name}`,
        "/act/signatory",
        signatory,
      ),
  ];
  return facts.filter((fact) => fact !== null);
}

function controlText(control: NonNullable<Act["control"]>["value"]): string {
  return control.bySignatory ? "by signatory" : `${control.post} / ${control.name}`;
}

function entryText(entry: NonNullable<Act["entryIntoForce"]>["value"]): string {
  return [entry.rule, entry.days, entry.on].filter((part) => part !== null).join(" ");
}

function referenceText(reference: ActReference): string {
  return `${reference.kind} ${reference.number ?? "-"} ${reference.signedOn ?? "-"}`;
}

function listFacts(header: Act): Fact[] {
  return [
    ...header.legalBases.map((base, i) =>
      legalBasis(referenceText(base.value), `/act/legalBases/${i}`, base),
    ),
    ...header.items.flatMap((entry, i) =>
      entry.purposes.map((purpose) =>
        item(`${entry.clause} ${purpose}`, `/act/items/${i}`, { clause: entry.clause, confidence: 1 }),
      ),
    ),
    ...header.publications.map((entry, i) => {
      const { place, responsible, responsibleName } = entry.value;
      return publication(
        `${place} by ${responsible ?? "-"} / ${responsibleName ?? "-"}`,
        `/act/publications/${i}`,
        entry,
      );
    }),
    ...header.annexes.map((entry, i) =>
      annex(`${entry.value.number ?? "-"} ${entry.value.kind}`, `/act/annexes/${i}`, entry),
    ),
    ...header.repeals.map((entry, i) =>
      affected(`repeals ${referenceText(entry.value)}`, `/act/repeals/${i}`, entry),
    ),
    ...header.amends.map((entry, i) =>
      affected(`amends ${referenceText(entry.value)}`, `/act/amends/${i}`, entry),
    ),
  ];
}

function treeFacts(draft: ResolutionDraft): Fact[] {
  return [
    ...draft.clauses.flatMap((entry, i) => {
      const ground = { clause: entry.id, confidence: 1 };
      return [
        clause(entry.id, `/clauses/${i}`, ground),
        kind(`${entry.id} ${entry.kind}`, `/clauses/${i}`, ground),
      ];
    }),
    ...draft.amendments.map((entry, i) =>
      amendment(
        `${entry.operation} ${entry.target ?? "-"}: ${entry.oldText ?? "-"} > ${entry.newText ?? "-"}`,
        `/amendments/${i}`,
        entry,
      ),
    ),
  ];
}
