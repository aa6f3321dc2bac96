import type { CleanText } from "../document/source-text.ts";
import type { Act } from "../act-draft.ts";
import type { TextRange } from "../clause/text-line.ts";
import type { ActParts } from "./act-parts.ts";
import { findRegions } from "./regions.ts";
import type { NamedRegion } from "./regions.ts";
import { extracted } from "./sourced.ts";

const BODY_LENGTH = 100_000;

interface Zone {
  readonly range: TextRange | null;
  /** How strongly a region named here is the act's own. */
  readonly weight: number;
}

/**
 * The region the act belongs to: the one named most, where the header, the title and the letterhead
 * count more than the body. Confidence falls when another region is named nearly as often.
 */
export function readRegion(clean: CleanText, parts: ActParts): Act["region"] {
  const scores = new Map<string, { weight: number; first: NamedRegion }>();
  for (const zone of zonesOf(clean, parts)) {
    if (!zone.range) continue;
    const words = clean.text.slice(
      zone.range.start,
      Math.min(zone.range.end, zone.range.start + BODY_LENGTH),
    );
    for (const named of findRegions(words)) {
      const at = { ...named, start: named.start + zone.range.start, end: named.end + zone.range.start };
      const score = scores.get(named.region.code);
      scores.set(named.region.code, {
        weight: (score?.weight ?? 0) + zone.weight,
        first: score?.first ?? at,
      });
    }
  }
  const ranked = [...scores.values()].toSorted((a, b) => b.weight - a.weight);
  const best = ranked[0];
  if (!best) return null;
  const total = ranked.reduce((sum, { weight }) => sum + weight, 0);
  const share = best.weight / total;
  const confidence = share > 0.8 ? 0.98 : share > 0.6 ? 0.85 : 0.55;
  const { code, name } = best.first.region;
  return extracted(clean, best.first, { code, name }, confidence);
}

function zonesOf(clean: CleanText, parts: ActParts): Zone[] {
  const regulation = parts.annexes.find((annex) => annex.kind === "REGULATION");
  return [
    { range: parts.header, weight: 6 },
    { range: parts.trailer, weight: 6 },
    { range: parts.order, weight: 2 },
    { range: parts.signature, weight: 4 },
    { range: parts.preamble, weight: 1 },
    { range: regulation?.title ?? null, weight: 4 },
    { range: regulation?.body ?? { start: 0, end: clean.text.length }, weight: 1 },
  ];
}
