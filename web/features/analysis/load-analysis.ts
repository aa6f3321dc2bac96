import type { Period } from "@/features/analysis/period.ts";
import { load } from "@/lib/graphql.ts";
import {
  CauseAnalysisDocument,
  CauseAnalysisOfChannelDocument,
  CauseObligationDocument,
  RecipientStandingsDocument,
  SubmissionBreakdownDocument,
  TermControlDocument,
  TermControlOfChannelDocument,
  type CauseFactsFragment,
  type CauseObligationQuery,
  type RecipientStandingsQuery,
  type SubmissionBreakdownQuery,
  type TermControlFactsFragment,
} from "@/lib/graphql.generated.ts";

/** Capabilities that ask about the causes of one channel each. */
const channelFeatures: Readonly<Record<string, readonly string[]>> = {
  POS: ["ANL-08"],
  INCIDENT_MANAGEMENT: ["ANL-09"],
  EDDS: ["RTE-03", "ANL-10"],
};

export type Parts = SubmissionBreakdownQuery["submissionBreakdown"];
export type Standings = RecipientStandingsQuery["recipientStandings"];

/** What the page shows; a part that the regulation does not ask for is absent. */
export interface AnalysisFacts {
  readonly causes: CauseFactsFragment;
  readonly obligation: CauseObligationQuery["causeObligation"] | null;
  readonly terms: readonly TermControlFactsFragment[] | null;
  readonly applicants: Parts | null;
  readonly scales: Parts | null;
  readonly mySectors: Standings | null;
  readonly localBodies: Standings | null;
}

/** Channels whose causes the regulation asks about. */
export function channelsOf(held: ReadonlySet<string>): string[] {
  return Object.keys(channelFeatures).filter((channel) =>
    featureOf(channel).some((capability) => held.has(capability)),
  );
}

/** Capabilities any of which asks for the causes of a channel, or of all. */
export const featureOf = (channel: string | null): readonly string[] =>
  (channel !== null && channelFeatures[channel]) || ["ANL-11"];

export async function loadAnalysis(
  held: ReadonlySet<string>,
  period: Period,
  channel: string | null,
): Promise<AnalysisFacts> {
  const breakdown = async (by: "APPLICANT_KIND" | "SCALE") =>
    (await load(SubmissionBreakdownDocument, { ...period, by })).submissionBreakdown;
  const standings = async (of: "MY_SECTORS" | "LOCAL_BODIES") =>
    (await load(RecipientStandingsDocument, { ...period, of })).recipientStandings;
  const whenHeld = <Facts>(code: string, read: () => Promise<Facts>) => (held.has(code) ? read() : null);
  const [causes, obligation, terms, applicants, scales, mySectors, localBodies] = await Promise.all([
    loadCauses(period, channel),
    whenHeld("ANL-12", async () => (await load(CauseObligationDocument, { ...period })).causeObligation),
    loadTerms(held, period, channel),
    whenHeld("INT-09", () => breakdown("APPLICANT_KIND")),
    whenHeld("CLS-03", () => breakdown("SCALE")),
    whenHeld("DDL-03", () => standings("MY_SECTORS")),
    whenHeld("RTE-10", () => standings("LOCAL_BODIES")),
  ]);
  return { causes, obligation, terms, applicants, scales, mySectors, localBodies };
}

async function loadCauses(period: Period, channel: string | null): Promise<CauseFactsFragment> {
  if (channel === null) return (await load(CauseAnalysisDocument, { ...period })).causeAnalysis;
  return (await load(CauseAnalysisOfChannelDocument, { ...period, channel })).causeAnalysis;
}

/** Control of one channel's terms is a duty of its own for «Инцидент Менеджмент» (DDL-02). */
async function loadTerms(
  held: ReadonlySet<string>,
  period: Period,
  channel: string | null,
): Promise<readonly TermControlFactsFragment[] | null> {
  if (channel === null) return (await load(TermControlDocument, { ...period })).termControl;
  if (channel === "INCIDENT_MANAGEMENT" && !held.has("DDL-02")) return null;
  return (await load(TermControlOfChannelDocument, { ...period, channel })).termControl;
}
