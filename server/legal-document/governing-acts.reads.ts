/** Acts that the regulation itself names as those the centre works by, read out of the version in force. */
import type { MunicipalContext } from "../kernel/context.ts";
import { select } from "../kernel/select.ts";
import type { ActReference } from "../regulation/act-draft.ts";
import { findReferences } from "../regulation/act/find-references.ts";
import { cleanText } from "../regulation/document/clean-text.ts";
import type { Sourced } from "../regulation/sourced.ts";
import { standingOf } from "../regulation/standing.ts";
import type { RegulationVariant } from "../regulation/variant.ts";

/** The capability whose clauses list the governing acts. */
export const GOVERNING = "CMP-12";

export interface GoverningAct {
  readonly reference: ActReference;
  readonly clause: string | null;
}

interface ContentRow {
  readonly bases: Sourced<ActReference>[];
  readonly provisions: { clause: string; text: string; capabilities: { code: string }[] }[];
  readonly agreements: RegulationVariant["agreements"];
}

const CONTENT_SQL = `
  select coalesce(act->'legalBases', '[]') as bases, coalesce(variant->'otherProvisions', '[]') as provisions,
    coalesce(variant->'agreements', '[]') as agreements
  from regulation where municipality_id = ? and id = ?`;

/** Each act once: those of the clause on governing acts, of the preamble, and agreements. */
export async function governingActs(ctx: MunicipalContext): Promise<GoverningAct[]> {
  const standing = await standingOf(ctx);
  if (!standing) return [];
  const [row] = await select<ContentRow>(ctx.em, CONTENT_SQL, [ctx.municipalityId, standing.regulationId]);
  if (!row) return [];
  const clauses = row.provisions.filter(({ capabilities }) =>
    capabilities.some(({ code }) => code === GOVERNING),
  );
  return once([
    ...clauses.flatMap(({ clause, text }) => referencesIn(text, clause)),
    ...row.bases.map(({ value, clause }) => ({ reference: value, clause })),
    ...row.agreements.map(({ value, clause }) => ({
      reference: { kind: "OTHER" as const, issuer: null, ...value },
      clause,
    })),
  ]);
}

function referencesIn(text: string, clause: string): GoverningAct[] {
  const clean = cleanText({ text });
  return findReferences(clean, { start: 0, end: clean.text.length }, clause).map(({ value }) => ({
    reference: value,
    clause,
  }));
}

function once(acts: readonly GoverningAct[]): GoverningAct[] {
  const byKey = new Map<string, GoverningAct>();
  for (const act of acts) {
    const { kind, number, signedOn, title } = act.reference;
    const key = number === null ? `${kind} ${title?.toLowerCase() ?? ""}` : `${number} ${signedOn ?? ""}`;
    const known = byKey.get(key);
    // The preamble often has the title that the clause leaves out.
    if (!known) byKey.set(key, act);
    else if (known.reference.title === null && title !== null)
      byKey.set(key, { ...known, reference: { ...known.reference, title } });
  }
  return [...byKey.values()];
}
