import type { CleanText } from "../document/source-text.ts";
import type { ActParts } from "../act/act-parts.ts";

/** The new wording of an annex, attached to the amending act. */
export function attachedAnnex(clean: CleanText, parts: ActParts, mention: AnnexMention): string | null {
  const byNumber =
    mention.number === null ? undefined : parts.annexes.find((annex) => annex.number === mention.number);
  const byKind =
    mention.kind === null ? undefined : parts.annexes.find((annex) => annex.kind === mention.kind);
  const only = parts.annexes.length === 1 ? parts.annexes[0] : undefined;
  const annex = byNumber ?? byKind ?? only;
  if (!annex) return null;
  const start = annex.title?.start ?? annex.body.start;
  return clean.text.slice(start, annex.body.end).trim();
}

/** How an instruction speaks of the attached annex. */
export interface AnnexMention {
  readonly number: string | null;
  readonly kind: "REGULATION" | "COMPOSITION" | "ROLES" | null;
}
