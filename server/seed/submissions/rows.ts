/** Rows of the tables that the generator fills, one property for each column. */
import type { Answer, AnswerVersion } from "../../answer/answer.entity.ts";
import type { Applicant } from "../../submission/applicant.entity.ts";
import type { QualityReview } from "../../quality/quality-review.entity.ts";
import type { SatisfactionMark } from "../../satisfaction/satisfaction-mark.entity.ts";
import type { Submission, SubmissionId } from "../../submission/submission.entity.ts";
import { ApplicantKind, SubmissionState } from "../../submission/submission.enums.ts";
import type { SubmissionEvent } from "../../submission/submission-event.entity.ts";
import type { SubmissionLink } from "../../submission/submission-link.entity.ts";
import type { SubmissionTerm } from "../../term/submission-term.entity.ts";

/** Columns that triggers and jobs of other modules fill. */
interface KeptElsewhere {
  originalFederalSector: string | null;
  sameMatterAs: SubmissionId | null;
  isSplit: boolean;
}

type OwnColumns = Omit<Submission, keyof KeptElsewhere>;
export type SubmissionRow = { -readonly [Key in keyof OwnColumns]: OwnColumns[Key] } & KeptElsewhere;
export type ApplicantRow = { readonly [Key in keyof Applicant]: Applicant[Key] };
export type EventRow = { readonly [Key in keyof SubmissionEvent]: SubmissionEvent[Key] };
export type TermRow = { readonly [Key in keyof SubmissionTerm]: SubmissionTerm[Key] };
export type LinkRow = { readonly [Key in keyof SubmissionLink]: SubmissionLink[Key] };
export type AnswerRow = { -readonly [Key in keyof Answer]: Answer[Key] };
export type AnswerVersionRow = { readonly [Key in keyof AnswerVersion]: AnswerVersion[Key] };
export type ReviewRow = { readonly [Key in keyof QualityReview]: QualityReview[Key] };
export type MarkRow = { readonly [Key in keyof SatisfactionMark]: SatisfactionMark[Key] };

/** One submission with everything that hangs on it. */
export interface InventedSubmission {
  readonly submission: SubmissionRow;
  /** Null when the applicant is there already, or unknown. */
  readonly applicant: ApplicantRow | null;
  readonly events: readonly EventRow[];
  readonly terms: readonly TermRow[];
  readonly marks: readonly MarkRow[];
  readonly reviews: readonly ReviewRow[];
  readonly answers: readonly AnswerRow[];
  readonly answerVersions: readonly AnswerVersionRow[];
  /** To the submission that it repeats. */
  readonly link: LinkRow | null;
}

/** A row nobody has worked on yet. */
export const UNTOUCHED = {
  state: SubmissionState.NEW,
  isOpen: true,
  outcome: null,
  recipientId: null,
  executorAccountId: null,
  executorName: null,
  dueAt: null,
  dueKind: null,
  answerDueAt: null,
  originalDueAt: null,
  postponedUntil: null,
  promisedOn: null,
  originalSectorId: null,
  federalSector: null,
  originalFederalSector: null,
  sameMatterAs: null,
  isSplit: false,
  firstAnswerMinutes: null,
  qualityScore: null,
  markSource: null,
  firstAnsweredAt: null,
  answeredAt: null,
  solvedAt: null,
  closedAt: null,
  causeId: null,
  mark: null,
  returnCount: 0,
  revision: 1,
  sourceMarks: null,
  applicantKind: ApplicantKind.UNKNOWN,
  lastEventKind: "REGISTERED",
  lastEventActor: "",
} as const;
