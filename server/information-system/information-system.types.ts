/** Inputs and results of the register of systems and of protection measures. */
import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Recipient } from "../composition/recipient.entity.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { InformationSystem, ProtectionMark, SystemOccurrence } from "./information-system.entity.ts";
import { OccurrenceKind, ProtectionState, SystemClass, SystemState } from "./information-system.enums.ts";

@InputType({ description: "An information system as it shall be." })
export class InformationSystemInput {
  @Field(() => ID, { nullable: true, description: "The system; left out for a new one." })
  readonly id?: string | null;

  @Field(() => Int, { nullable: true, description: "Its revision as the viewer saw it; with `id`." })
  readonly revision?: number | null;

  @Field(() => String, { description: "Name." })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: "What the centre does in it." })
  readonly purpose?: string | null;

  @Field(() => String, { nullable: true, description: "Body that owns it." })
  readonly owner?: string | null;

  @Field(() => SystemClass, { description: "What sort of system it is." })
  readonly systemClass!: SystemClass;

  @Field(() => Int, { nullable: true, description: "Level of protection of personal data, 1 to 4." })
  readonly protectionLevel?: number | null;

  @Field(() => String, { nullable: true, description: "Clause of the regulation that speaks of it." })
  readonly clause?: string | null;

  @Field(() => String, { nullable: true, description: "Where it is." })
  readonly link?: string | null;

  @Field(() => String, { nullable: true, description: "Whom to call when it does not work." })
  readonly contact?: string | null;

  @Field(() => SystemState, { description: "Where it stands." })
  readonly state!: SystemState;
}

@InputType({ description: "Planned work on a system, or a time when it did not work." })
export class SystemOccurrenceInput {
  @Field(() => ID, { description: "The system." })
  readonly systemId!: string;

  @Field(() => ID, { nullable: true, description: "The occurrence; left out for a new one." })
  readonly id?: string | null;

  @Field(() => Int, { nullable: true, description: "Its revision as the viewer saw it; with `id`." })
  readonly revision?: number | null;

  @Field(() => OccurrenceKind, { description: "What it is." })
  readonly kind!: OccurrenceKind;

  @Field(() => String, { description: "What is done or what went wrong." })
  readonly title!: string;

  @Field(() => DateTimeScalar, { description: "When it begins or began." })
  readonly startsAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it ends or ended." })
  readonly endsAt?: Date | null;

  @Field(() => String, { nullable: true, description: "Why it happened." })
  readonly cause?: string | null;

  @Field(() => String, { nullable: true, description: "What was done about it." })
  readonly outcome?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: "Whether planned work is called off." })
  readonly isCancelled!: boolean;
}

@InputType({ description: "A protection measure that was done." })
export class ProtectionMarkInput {
  @Field(() => String, { description: "Code of the measure." })
  readonly measureCode!: string;

  @Field(() => PlainDateScalar, { description: "Day on which it was done." })
  readonly doneOn!: PlainDate;

  @Field(() => String, { description: "Who did it." })
  readonly doneByName!: string;

  @Field(() => String, { nullable: true, description: "Document that shows it: its name, number and day." })
  readonly document?: string | null;

  @Field(() => String, { nullable: true, description: "What else there is to say." })
  readonly note?: string | null;
}

@ObjectType({ description: "A protection measure with what was noted of it." })
export class ProtectionMeasureView {
  @Field(() => String, { description: "Code of the measure." })
  readonly code!: string;

  @Field(() => String, { description: "What is to be done, in Russian." })
  readonly ru!: string;

  @Field(() => String, { description: "The same in English." })
  readonly en!: string;

  @Field(() => String, { description: "Act and place that ask for it." })
  readonly source!: string;

  @Field(() => Boolean, {
    description: "Whether the act itself says how often; false where the period is usage and to be checked.",
  })
  readonly isConfirmed!: boolean;

  @Field(() => Int, { description: "Due again after so many months." })
  readonly months!: number;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day on which it is due again." })
  readonly dueOn!: PlainDate | null;

  @Field(() => ProtectionState, { description: "Where it stands today." })
  readonly state!: ProtectionState;

  @Field(() => [ProtectionMark], { description: "When it was done, the latest first." })
  readonly marks!: readonly ProtectionMark[];
}

@ObjectType({ description: "Somebody who may enter the municipality." })
export class AccessReviewRow {
  @Field(() => ID, { description: "Account." })
  readonly accountId!: string;

  @Field(() => String, { description: "Name." })
  readonly name!: string;

  @Field(() => String, { description: "Login." })
  readonly login!: string;

  @Field(() => [String], { description: "Roles the account holds." })
  readonly roleCodes!: readonly string[];

  @Field(() => [String], { description: "What it may do by them today." })
  readonly permissions!: readonly string[];

  @Field(() => Recipient, { nullable: true, description: "The responsible recipient it works for." })
  readonly recipient!: Recipient | null;

  @Field(() => DateTimeScalar, { description: "Since when." })
  readonly grantedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it last signed in; null for never." })
  readonly lastSignedInAt!: Date | null;

  @Field(() => Boolean, { description: "Whether the account is closed." })
  readonly isDisabled!: boolean;

  @Field(() => Boolean, { description: "Nobody has signed in by it for three months." })
  readonly isIdle!: boolean;
}

@ObjectType({ description: "By when a leak of personal data is to be told of." })
export class LeakTerms {
  @Field(() => DateTimeScalar, { description: "That it happened." })
  readonly tellBy!: Date;

  @Field(() => DateTimeScalar, { description: "What was found." })
  readonly findingsBy!: Date;
}

@ObjectType({ description: "The system as it is now." })
export class InformationSystemSaved {
  @Field(() => InformationSystem, { description: "The system." })
  readonly system: InformationSystem;

  constructor(system: InformationSystem) {
    this.system = system;
  }
}

@ObjectType({ description: "The occurrence as it is now." })
export class SystemOccurrenceSaved {
  @Field(() => SystemOccurrence, { description: "The occurrence." })
  readonly occurrence: SystemOccurrence;

  constructor(occurrence: SystemOccurrence) {
    this.occurrence = occurrence;
  }
}

@ObjectType({ description: "The note as it was kept." })
export class ProtectionNoted {
  @Field(() => ProtectionMark, { description: "The note." })
  readonly mark: ProtectionMark;

  constructor(mark: ProtectionMark) {
    this.mark = mark;
  }
}

export const InformationSystemResult = createUnionType({
  name: "InformationSystemResult",
  description: "A system, or why it was not changed.",
  types: () => [InformationSystemSaved, SubmissionRefused] as const,
});

export const SystemOccurrenceResult = createUnionType({
  name: "SystemOccurrenceResult",
  description: "An occurrence, or why it was not changed.",
  types: () => [SystemOccurrenceSaved, SubmissionRefused] as const,
});

export const ProtectionResult = createUnionType({
  name: "ProtectionResult",
  description: "A note, or why none was kept.",
  types: () => [ProtectionNoted, SubmissionRefused] as const,
});
