/**
 * Where proposals for an agenda come from: one file per source. A module that knows of something worth a meeting adds
 * its own.
 */
import type { MunicipalContext } from "../kernel/context.ts";
import type { AgendaSubjectKind } from "./meeting.enums.ts";
import { centreRequests } from "./source/centre-requests.ts";
import { clusters } from "./source/clusters.ts";
import { expiredAssignments } from "./source/expired-assignments.ts";

import { overdueSubmissions } from "./source/overdue-submissions.ts";
import { polls } from "./source/polls.ts";
import { proposals } from "./source/proposals.ts";
import { unmetTargets } from "./source/unmet-targets.ts";

/** One matter, with the figures that speak for it. */
export interface AgendaProposal {
  readonly subjectKind: AgendaSubjectKind;
  /** What it is about: proposed once per meeting, and not again when it was dropped. */
  readonly subjectId: string;
  /** The matter, as it stands on an agenda. Never personal data. */
  readonly title: string;
  /** Why it is proposed, in figures. Never personal data. */
  readonly reason: string;
  /** Page of the municipality's room that shows it, beginning with `/`. */
  readonly path: string;
  /** Greater comes first among the proposals of all sources; 0 to 1. */
  readonly weight: number;
}

/** @returns the matters of one kind that are worth a meeting now, at most ten */
export type AgendaSource = (ctx: MunicipalContext) => Promise<AgendaProposal[]>;

export const AGENDA_SOURCES: readonly AgendaSource[] = [
  clusters,
  overdueSubmissions,
  expiredAssignments,
  unmetTargets,
  centreRequests,
  proposals,
  polls,
];
