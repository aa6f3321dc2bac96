import { inOwnRoom } from "../outcomes.ts";
import type { ModuleIsolation } from "./module.ts";

const period = { from: "2026-03-01", to: "2026-04-16" };

/** Counts over the municipality's own submissions; nothing in them names a person. */
export const analysis: ModuleIsolation = {
  rootFields: {
    "Query.causeAnalysis": { args: () => period, outcomes: inOwnRoom },
    "Query.causeObligation": { args: () => period, outcomes: inOwnRoom },
    "Query.submissionBreakdown": { args: () => ({ ...period, by: "CHANNEL" }), outcomes: inOwnRoom },
    "Query.termControl": { args: () => period, outcomes: inOwnRoom },
    "Query.recipientStandings": { args: () => ({ ...period, of: "ALL" }), outcomes: inOwnRoom },
  },
  // Names of bodies may be names of people: a recipient is whatever the centre writes.
  personalFields: { RecipientStanding: "name recipientId" },
  sharedFields: {
    BreakdownPart: "code count open",
    CauseAnalysis: "causes closedWithoutCause growth previous received withCause",
    CauseObligation: "clause received waiting withCause",
    CauseCount: "causeId count group name previous",
    GrowthFactor: "count name place placeCount previous topicId",
    RecipientStanding: "answered meanMark meanScore open overdue received returned",
    TermControl: "count inTime kind late overdue running",
  },
};
