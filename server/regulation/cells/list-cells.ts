import type { RegulationVariant } from "../variant.ts";
import { foldName } from "../value/fold-name.ts";
import { cell } from "./cell.ts";
import type { Cell } from "./cell.ts";

type Variant = RegulationVariant;

/** Codes such as ROLE_1 are numbered within one document: they tell nothing across documents. */
export const isNumbered = (code: string): boolean => /^(ROLE|CHANNEL|SYSTEM|INSTRUMENT)_\d+$/.test(code);

/** A code with a meaning of its own is the key; else the folded name is. */
const keyOf = (code: string | null, name: string): string =>
  code === null || isNumbered(code) ? foldName(name) : code;

/** Rows of roles: the title as the regulation words it. */
export function roleCells({ roles }: Variant): Cell[] {
  return roles.map(({ code, title, clause }) => cell("roles", keyOf(code, title), title, [title], [clause]));
}

/** Rows of sectors by the federal list; one that joins two of its sectors stands in both rows. */
export function sectorCells({ sectors }: Variant): Cell[] {
  return sectors.flatMap(({ value: { name, federalCodes }, clause }) => {
    const keys = federalCodes.length > 0 ? federalCodes : [foldName(name)];
    return keys.map((key) => cell("sectors", key, name, [name], [clause]));
  });
}

/** Rows of channels and of systems. */
export function systemCells(variant: Variant): Cell[] {
  return (["channels", "systems"] as const).flatMap((group) =>
    variant[group].map(({ value: { code, name }, clause }) =>
      cell(group, keyOf(code, name), name, [name], [clause]),
    ),
  );
}

/** Rows of reports: how often, by whom, to whom; a report tied to no channel is known by its subject. */
export function reportCells({ reports }: Variant): Cell[] {
  return reports.flatMap(({ value: { subject, channel, by, to, period }, clause }) => {
    const key = keyOf(channel, subject);
    const author = by === null ? [] : [cell("reportAuthors", key, subject, [by], [clause])];
    const recipients = to.length === 0 ? [] : [cell("reportRecipients", key, subject, to, [clause])];
    return [cell("reports", key, subject, [period], [clause]), ...author, ...recipients];
  });
}

/** Rows of numeric terms; a value is `<amount> <UNIT>`. */
export function deadlineCells({ deadlines }: Variant): Cell[] {
  return deadlines.map(({ value: { subject, amount, unit }, clause }) =>
    cell("deadlines", foldName(subject), subject, [`${amount} ${unit}`], [clause]),
  );
}

/** Rows of ratings by channel: who is rated, and by what; `ANY` when no channel is named. */
export function ratingCells({ ratings }: Variant): Cell[] {
  return ratings.flatMap(({ value: { object, channels, criteria }, clause }) =>
    (channels.length > 0 ? channels : ["ANY"]).flatMap((key) => [
      cell("ratings", key, "", [object], [clause]),
      ...(criteria.length > 0 ? [cell("ratingCriteria", key, "", criteria, [clause])] : []),
    ]),
  );
}

/** Rows of incident classes and of bodies the centre works with. */
export function surroundingCells({ incidentClasses, coordinatingBodies }: Variant): Cell[] {
  return [
    ...incidentClasses.map(({ value: { code, name }, clause }) =>
      cell("incidentClasses", code === "OTHER" ? foldName(name) : code, name, [name], [clause]),
    ),
    ...coordinatingBodies.map(({ value: { relation, name, abbreviation }, clause }) =>
      cell("coordination", relation, "", [abbreviation ?? name], [clause]),
    ),
  ];
}

/** Rows of capabilities: what the regulation obliges the centre to. */
export function capabilityCells({ capabilities }: Variant): Cell[] {
  return capabilities.map(({ code, clauses }) => cell("capabilities", code, "", [], clauses));
}
