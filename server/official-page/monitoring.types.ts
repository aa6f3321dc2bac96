/** What monitoring of pages shows, in a municipality and across a region. */
import { createUnionType, Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import type { MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { OfficialPage, type OfficialPageId } from "./official-page.entity.ts";
import { PageAdvice } from "./page-advice.entity.ts";
import { PageStatistic } from "./page-statistic.entity.ts";

@ObjectType({ description: "Figures of a page for a month." })
export class PageMonth {
  readonly pageId!: OfficialPageId;

  @Field(() => OfficialPage, { description: "The page." })
  readonly page!: OfficialPage;

  @Field(() => [PageStatistic], { description: "Figures week by week; weeks without any are left out." })
  readonly weeks!: readonly PageStatistic[];

  @Field(() => Boolean, {
    description: "Whether the figures were read from the network, and not from a file.",
  })
  readonly isFromNetwork!: boolean;
}

@ObjectType({ description: "How messages that came by social networks were dealt with." })
export class NetworkDialogue {
  @Field(() => String, { description: "Channel: code of `labels` set `channel`." })
  readonly channel!: string;

  @Field(() => Int, { description: "Messages received." })
  readonly received!: number;

  @Field(() => Int, { description: "Of them answered." })
  readonly answered!: number;

  @Field(() => Float, { nullable: true, description: "Median of hours to the first answer; null for none." })
  readonly medianHours!: number | null;

  @Field(() => Int, { description: "Marks given by people." })
  readonly marked!: number;

  @Field(() => Float, { nullable: true, description: "Mean mark, 1 to 5; null with fewer than five." })
  readonly meanMark!: number | null;
}

@ObjectType({ description: "Official pages of a municipality, as the regional centre sees them." })
export class TownPages {
  readonly municipalityId!: MunicipalityId;

  @Field(() => Boolean, { description: "Whether its regulation has anything on official pages." })
  readonly isAsked!: boolean;

  @Field(() => Int, { description: "Pages that are kept." })
  readonly pages!: number;

  @Field(() => Int, { description: "Of them connected to the system «Госпаблики»." })
  readonly connected!: number;

  @Field(() => Int, { description: "Of them with the mark of a state page." })
  readonly marked!: number;

  @Field(() => Int, { description: "Of them with a post within the last days that count as fresh." })
  readonly fresh!: number;

  @Field(() => Int, { description: "Of them assessed." })
  readonly assessed!: number;

  @Field(() => Int, { description: "Of them in order." })
  readonly inOrder!: number;

  @Field(() => Int, { description: "Publications of the content plan in the month." })
  readonly published!: number;

  @Field(() => Int, { description: "Views in the month, where its figures are known." })
  readonly views!: number;

  @Field(() => Int, { description: "Obligatory publications whose last day is in the month." })
  readonly owed!: number;

  @Field(() => Int, { description: "Of them placed in time." })
  readonly placed!: number;

  @Field(() => Int, { description: "Of them placed late." })
  readonly late!: number;

  @Field(() => Int, { description: "Of them missing." })
  readonly missing!: number;
}

@InputType({ description: "A recommendation to those who keep a page." })
export class PageAdviceInput {
  @Field(() => ID, { description: "The page." })
  readonly pageId!: string;

  @Field(() => String, { description: "What to do." })
  readonly text!: string;

  @Field(() => PlainDateScalar, { nullable: true, description: "By which day." })
  readonly dueOn?: PlainDate | null;
}

@ObjectType({ description: "The recommendation as it is now." })
export class PageAdviceSaved {
  @Field(() => PageAdvice, { description: "The recommendation." })
  readonly advice: PageAdvice;

  constructor(advice: PageAdvice) {
    this.advice = advice;
  }
}

export const PageAdviceResult = createUnionType({
  name: "PageAdviceResult",
  description: "A recommendation, or why nothing was done.",
  types: () => [PageAdviceSaved, SubmissionRefused] as const,
});
