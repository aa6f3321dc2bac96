import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { PlainDate } from "../kernel/plain-date.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { Regime } from "../submission/submission.enums.ts";
import type { TermUnit } from "./submission-term.entity.ts";
import { LastDayPolicyEnum, TermUnitEnum } from "./term.enums.ts";
import { CalendarDay, TermSettingView, WorkSettingsView } from "./term.types.ts";
import { TermKind } from "./term-kind.ts";
import type { LastDayPolicy } from "./term-rule.ts";
import type { TermRefusal } from "./term-refusal.ts";

@InputType({ description: "For which submissions a clock is set." })
export class TermPlaceInput {
  @Field(() => TermKind, { description: "The clock." })
  readonly kind!: TermKind;

  @Field(() => Regime, { nullable: true, description: "One regime; both when absent." })
  readonly regime?: Regime | null;

  @Field(() => String, { nullable: true, description: "Code of one channel; all when absent." })
  readonly channel?: string | null;

  @Field(() => ID, { nullable: true, description: "One topic; all when absent." })
  readonly topicId?: string | null;
}

@InputType({ description: "The length of a clock as the centre sets it, with its ground." })
export class ChangeTermSettingInput extends TermPlaceInput {
  @Field(() => Int, { nullable: true, description: "Length; null stops the clock." })
  readonly amount?: number | null;

  @Field(() => TermUnitEnum, { description: "Unit of the length." })
  readonly unit!: TermUnit;

  @Field(() => String, {
    nullable: true,
    description: "Clause or act it follows from; this or `note` is needed.",
  })
  readonly clause?: string | null;

  @Field(() => String, { nullable: true, description: "Why it is so, when no clause says it." })
  readonly note?: string | null;
}

@InputType({ description: "How the centre counts days and hours." })
export class ChangeWorkSettingsInput {
  @Field(() => LastDayPolicyEnum, { description: "What happens to a last day that is a day off." })
  readonly lastDayPolicy!: LastDayPolicy;

  @Field(() => Int, {
    description: "Working days before the last day by which the centre wants to be done, 0 to 10.",
  })
  readonly controlDays!: number;

  @Field(() => String, { description: "Start of the working day, `09:00`." })
  readonly workdayStart!: string;

  @Field(() => String, { description: "End of the working day, `18:00`." })
  readonly workdayEnd!: string;

  @Field(() => String, { nullable: true, description: "Start of the break; without one when absent." })
  readonly lunchStart?: string | null;

  @Field(() => String, { nullable: true, description: "End of the break; without one when absent." })
  readonly lunchEnd?: string | null;

  @Field(() => [String], { defaultValue: [], description: "Words that make a message urgent." })
  readonly urgentWords!: string[];

  @Field(() => [ID], { defaultValue: [], description: "Topics that are urgent." })
  readonly urgentTopicIds!: string[];
}

@InputType({ description: "A day that the centre works, or does not, in its own way." })
export class ChangeCalendarDayInput {
  @Field(() => PlainDateScalar, { description: "The day." })
  readonly day!: PlainDate;

  @Field(() => Boolean, { description: "Whether people work." })
  readonly isWorking!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: "One hour shorter." })
  readonly isShort!: boolean;

  @Field(() => String, { description: "Ground: the act or order that says so." })
  readonly note!: string;
}

@ObjectType({ description: "The length of a clock was set." })
export class TermSettingSaved {
  constructor(setting: TermSettingView) {
    this.setting = setting;
  }

  @Field(() => TermSettingView, { description: "What holds now." })
  readonly setting: TermSettingView;
}

@ObjectType({ description: "The way of counting was set." })
export class WorkSettingsSaved {
  constructor(settings: WorkSettingsView) {
    this.settings = settings;
  }

  @Field(() => WorkSettingsView, { description: "What holds now." })
  readonly settings: WorkSettingsView;
}

@ObjectType({ description: "A day of the calendar was set." })
export class CalendarDaySaved {
  constructor(day: CalendarDay) {
    this.day = day;
  }

  @Field(() => CalendarDay, { description: "What the day is now." })
  readonly day: CalendarDay;
}

@ObjectType({ description: "A setting of terms that cannot be." })
export class TermRefused {
  constructor({ code, message, clause }: TermRefusal) {
    this.code = code;
    this.message = message;
    this.clause = clause;
  }

  @Field(() => String, { description: "Short code." })
  readonly code: string;

  @Field(() => String, { description: "Plain sentence: what to do." })
  readonly message: string;

  @Field(() => String, { nullable: true, description: "Clause or article that does not allow it." })
  readonly clause: string | null;
}

export const TermSettingResult = createUnionType({
  name: "TermSettingResult",
  description: "A length that was set, or why not.",
  types: () => [TermSettingSaved, TermRefused] as const,
});

export const WorkSettingsResult = createUnionType({
  name: "WorkSettingsResult",
  description: "A way of counting that was set, or why not.",
  types: () => [WorkSettingsSaved, TermRefused] as const,
});

export const CalendarDayResult = createUnionType({
  name: "CalendarDayResult",
  description: "A day that was set, or why not.",
  types: () => [CalendarDaySaved, TermRefused] as const,
});
