import type { OnboardingContext } from "../kernel/context.ts";
import type { RegionId } from "../kernel/ids.ts";
import { parsePlainDate } from "../kernel/plain-date.ts";
import type { ResolutionDraft } from "../regulation/draft.ts";
import { ImportStatus } from "./resolution-import.entity.ts";
import type { ResolutionImport } from "./resolution-import.entity.ts";

/** The draft as it is kept: the text stands in its own column, where it is not written anew each time. */
export function withoutText(draft: ResolutionDraft): ResolutionDraft {
  return { ...draft, source: { ...draft.source, text: "" } };
}

/**
 * The draft of an import whose heavy columns are loaded, whole again.
 *
 * @returns null for a refused document
 */
export function draftOf({ draft, sourceText }: ResolutionImport): ResolutionDraft | null {
  return draft && { ...draft, source: { ...draft.source, text: sourceText } };
}

const isLive = (status: ImportStatus): boolean =>
  status !== ImportStatus.UNDONE && status !== ImportStatus.DISCARDED;

/** The key under which no second live import of the same document may stand. */
export function liveKeyOf(
  row: Pick<ResolutionImport, "status" | "region" | "createdByAccountId" | "sha256">,
): string | null {
  return isLive(row.status) ? `${row.region ?? row.createdByAccountId}:${row.sha256}` : null;
}

/** The officer's own region that the act names; null when it names none of them. */
export async function regionNamed(ctx: OnboardingContext, draft: ResolutionDraft): Promise<RegionId | null> {
  const code = draft.act.region?.value.code;
  if (!code) return null;
  const [row] = await ctx.em.execute<{ id: RegionId }[]>("select id from region where code = ?", [code]);
  return row && ctx.onboardingRegionIds.includes(row.id) ? row.id : null;
}

/** Columns that repeat the draft, so that lists and comparisons of acts need not open it. */
export function draftColumns({ act, outcome }: ResolutionDraft) {
  return {
    outcome,
    actNumber: act.number?.value ?? null,
    actSignedOn: act.signedOn ? parsePlainDate(act.signedOn.value) : null,
    municipalityName: act.municipality?.value.name ?? null,
  };
}
