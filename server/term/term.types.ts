import { Field, ID, Int, ObjectType } from "type-graphql";
import type { TopicId } from "../classifier/topic.entity.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { LocalisedText } from "../regulation/grounds.types.ts";
import { Regime } from "../submission/submission.enums.ts";
import { DayKindEnum, LastDayPolicyEnum, TermSourceEnum, TermUnitEnum } from "./term.enums.ts";
import type { DayKind } from "./work-calendar.ts";
import { TermKind } from "./term-kind.ts";
import type { TermSource, TermUnit } from "./submission-term.entity.ts";
import type { LastDayPolicy } from "./term-rule.ts";

@ObjectType({ description: "A day of the working calendar, with its ground." })
export class CalendarDay {
  @Field(() => PlainDateScalar, { description: "The day." })
  readonly day!: PlainDate;

  @Field(() => DayKindEnum, { description: "Why it is worked or not." })
  readonly kind!: DayKind;

  @Field(() => Boolean, { description: "Whether people work." })
  readonly isWorking!: boolean;

  @Field(() => Boolean, { description: "One hour shorter, as before a holiday." })
  readonly isShort!: boolean;

  @Field(() => String, { nullable: true, description: "The holiday, or what the centre wrote." })
  readonly name!: string | null;

  @Field(() => String, { nullable: true, description: "The act it follows from." })
  readonly source!: string | null;

  @Field(() => Boolean, {
    description: "Whether the act was checked; `note` says what to do when it was not.",
  })
  readonly isConfirmed!: boolean;

  @Field(() => String, { nullable: true, description: "What to know about it, in Russian." })
  readonly note!: string | null;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "The weekend day whose rest was moved here, or the day this one is worked for.",
  })
  readonly movedFrom!: PlainDate | null;
}

@ObjectType({ description: "Why a term ends when it does." })
export class TermExplanation {
  @Field(() => LocalisedText, { description: "One plain sentence." })
  readonly sentence!: LocalisedText;

  @Field(() => LocalisedText, { description: "The length in words." })
  readonly rule!: LocalisedText;

  @Field(() => Int, { description: "Length." })
  readonly amount!: number;

  @Field(() => TermUnitEnum, { description: "Unit of the length." })
  readonly unit!: TermUnit;

  @Field(() => TermSourceEnum, { description: "Where the length comes from." })
  readonly source!: TermSource;

  @Field(() => String, { nullable: true, description: "Clause or article it follows from." })
  readonly clause!: string | null;

  @Field(() => PlainDateScalar, { description: "Day one; the day of the event for clocks in hours." })
  readonly startsOn!: PlainDate;

  @Field(() => Int, {
    nullable: true,
    description: "Calendar days from day one to the last one; null for clocks in hours.",
  })
  readonly daysCounted!: number | null;

  @Field(() => [CalendarDay], { description: "Days off from day one to the last day." })
  readonly nonWorkingDays!: readonly CalendarDay[];

  @Field(() => PlainDateScalar, { nullable: true, description: "The last day before it was moved." })
  readonly rolledFrom!: PlainDate | null;

  @Field(() => [String], { description: "What is not certain about the days counted, in Russian." })
  readonly doubts!: readonly string[];
}

@ObjectType({ description: "The length of a clock, with its ground." })
export class TermLength {
  @Field(() => Int, { nullable: true, description: "Length; null where the clock does not run." })
  readonly amount!: number | null;

  @Field(() => TermUnitEnum, { description: "Unit of the length." })
  readonly unit!: TermUnit;

  @Field(() => TermSourceEnum, { description: "Where it comes from." })
  readonly source!: TermSource;

  @Field(() => String, { nullable: true, description: "Clause or article it follows from." })
  readonly clause!: string | null;
}

@ObjectType("TermSetting", {
  description:
    "How long a clock runs for some submissions: what holds, and what would without the centre's setting.",
})
export class TermSettingView {
  @Field(() => ID, { description: "Place of the setting: kind, regime, channel, topic." })
  readonly id!: string;

  @Field(() => TermKind, { description: "The clock." })
  readonly kind!: TermKind;

  @Field(() => Regime, { nullable: true, description: "Regime it is for; both when null." })
  readonly regime!: Regime | null;

  @Field(() => String, { nullable: true, description: "Channel it is for; all when null." })
  readonly channel!: string | null;

  @Field(() => ID, { nullable: true, description: "Topic it is for; all when null." })
  readonly topicId!: TopicId | null;

  @Field(() => TermLength, { description: "What holds today." })
  readonly effective!: TermLength;

  @Field(() => TermLength, {
    nullable: true,
    description: "The default of the program; null where there is none.",
  })
  readonly standard!: TermLength | null;

  @Field(() => TermLength, { nullable: true, description: "What the regulation in force says." })
  readonly regulation!: TermLength | null;

  @Field(() => Boolean, { description: "The centre set it itself." })
  readonly isOwn!: boolean;

  @Field(() => String, { nullable: true, description: "What to know about it, in Russian." })
  readonly note!: string | null;
}

@ObjectType("WorkSettings", { description: "How the centre counts days and hours." })
export class WorkSettingsView {
  @Field(() => LastDayPolicyEnum, { description: "What happens to a last day that is a day off." })
  readonly lastDayPolicy!: LastDayPolicy;

  @Field(() => Int, { description: "Working days before the last day by which the centre wants to be done." })
  readonly controlDays!: number;

  @Field(() => String, { description: "Start of the working day, `09:00`." })
  readonly workdayStart!: string;

  @Field(() => String, { description: "End of the working day, `18:00`." })
  readonly workdayEnd!: string;

  @Field(() => String, { nullable: true, description: "Start of the break; null without one." })
  readonly lunchStart!: string | null;

  @Field(() => String, { nullable: true, description: "End of the break; null without one." })
  readonly lunchEnd!: string | null;

  @Field(() => [String], { description: "Words that make a message urgent." })
  readonly urgentWords!: readonly string[];

  @Field(() => [ID], { description: "Topics that are urgent." })
  readonly urgentTopicIds!: readonly TopicId[];

  @Field(() => String, { description: "IANA zone that days and hours are counted in." })
  readonly timeZone!: string;

  @Field(() => Boolean, { description: "The centre set this itself; else the defaults." })
  readonly isOwn!: boolean;
}
