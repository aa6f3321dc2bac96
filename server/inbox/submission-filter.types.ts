/** What a person asks the register for: the same words in the inbox, in saved views and in exports. */
import { Field, ID, InputType, Int, registerEnumType } from "type-graphql";
import type { PlainDate } from "../kernel/plain-date.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { ApplicantKind, Regime, Scale, SubmissionState } from "../submission/submission.enums.ts";

export enum SubmissionView {
  ALL = "ALL",
  OPEN = "OPEN",
  MINE = "MINE",
  UNASSIGNED = "UNASSIGNED",
  OVERDUE = "OVERDUE",
  DUE_TODAY = "DUE_TODAY",
  DUE_SOON = "DUE_SOON",
  AWAITING_APPROVAL = "AWAITING_APPROVAL",
  POSTPONED = "POSTPONED",
  REWORK = "REWORK",
  REPEATS = "REPEATS",
  CLOSED = "CLOSED",
}
registerEnumType(SubmissionView, {
  name: "SubmissionView",
  description: "Which part of the register is looked at.",
  valuesConfig: {
    ALL: { description: "Everything." },
    OPEN: { description: "Work remains." },
    MINE: { description: "Open, and the viewer answers it." },
    UNASSIGNED: { description: "Open, and nobody was told to answer it." },
    OVERDUE: { description: "Open, and the nearest term has passed." },
    DUE_TODAY: { description: "Open, in time, and due before the local day ends." },
    DUE_SOON: { description: "Open, in time, and due before the third local day from today ends." },
    AWAITING_APPROVAL: { description: "Open, and an answer waits for approval." },
    POSTPONED: { description: "Put off to a promised day." },
    REWORK: { description: "Returned for rework." },
    REPEATS: { description: "Repeats of earlier ones." },
    CLOSED: { description: "No work remains: answered, solved or closed." },
  },
});

export enum SubmissionSort {
  URGENCY = "URGENCY",
  NEWEST = "NEWEST",
  OLDEST = "OLDEST",
  LAST_CHANGED = "LAST_CHANGED",
}
registerEnumType(SubmissionSort, {
  name: "SubmissionSort",
  description: "Order of a list of submissions.",
  valuesConfig: {
    URGENCY: { description: "Open ones by the nearest term, then those without one, then the rest." },
    NEWEST: { description: "Received last first." },
    OLDEST: { description: "Received first first." },
    LAST_CHANGED: { description: "Changed last first." },
  },
});

@InputType({ description: "Which submissions; several values of one field mean any of them." })
export class SubmissionFilter {
  @Field(() => SubmissionView, { defaultValue: SubmissionView.ALL, description: "Part of the register." })
  readonly view!: SubmissionView;

  @Field(() => String, {
    nullable: true,
    description: "Number, or words of the matter; «кавычки» keep words together, a star ends a word early.",
  })
  readonly text?: string | null;

  @Field(() => [SubmissionState], { nullable: true, description: "States." })
  readonly states?: SubmissionState[] | null;

  @Field(() => [Regime], { nullable: true, description: "Legal regimes." })
  readonly regimes?: Regime[] | null;

  @Field(() => [String], { nullable: true, description: "Codes of channels." })
  readonly channels?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Sectors." })
  readonly sectorIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Topics." })
  readonly topicIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Responsible recipients." })
  readonly recipientIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Accounts that answer." })
  readonly executorIds?: string[] | null;

  @Field(() => [Scale], { nullable: true, description: "Scales of incidents." })
  readonly scales?: Scale[] | null;

  @Field(() => [ApplicantKind], { nullable: true, description: "Kinds of applicants." })
  readonly applicantKinds?: ApplicantKind[] | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Received on this local day or later." })
  readonly receivedFrom?: PlainDate | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Received on this local day or earlier." })
  readonly receivedTo?: PlainDate | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it repeats an earlier one." })
  readonly isRepeat?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it goes by the fast track of ПОС." })
  readonly isFastTrack?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it has the accelerated term." })
  readonly isAccelerated?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether a root cause is still to be named." })
  readonly causeMissing?: boolean | null;

  @Field(() => [Int], { nullable: true, description: "Applicants' marks, 1 to 5." })
  readonly mark?: number[] | null;

  @Field(() => String, { nullable: true, description: "Beginning of the place, or part of it." })
  readonly place?: string | null;
}

/** A filter that asks for everything. */
export const NO_FILTER: SubmissionFilter = { view: SubmissionView.ALL };
