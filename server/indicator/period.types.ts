import { Field, InputType, registerEnumType } from "type-graphql";
import { badInput } from "../kernel/errors.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { type GrainPeriod, startOfPeriod } from "./period.ts";

/** Labels: set `periodGrain`. */
export enum PeriodGrain {
  WEEK = "WEEK",
  MONTH = "MONTH",
  QUARTER = "QUARTER",
  YEAR = "YEAR",
}
registerEnumType(PeriodGrain, {
  name: "PeriodGrain",
  description: "Length of a period.",
  valuesConfig: {
    WEEK: { description: "Monday to Sunday." },
    MONTH: { description: "A calendar month." },
    QUARTER: { description: "Three calendar months from January on." },
    YEAR: { description: "A calendar year." },
  },
});

@InputType({ description: "A week, month, quarter or year." })
export class PeriodInput {
  @Field(() => PeriodGrain, { description: "Its length." })
  grain!: PeriodGrain;

  @Field(() => PlainDateScalar, { description: "Any day in it." })
  startsOn!: PlainDate;
}

const EARLIEST = "2000-01-01";

/**
 * The period an input means.
 *
 * @param today last day that may lie in it
 * @throws {DenialError} BAD_INPUT when it has not begun, or lies before 2000
 */
export function periodOf({ grain, startsOn }: PeriodInput, today: PlainDate): GrainPeriod {
  const start = startOfPeriod(grain, startsOn);
  if (start > today) throw badInput("Период ещё не начался. Выберите текущий или прошедший.");
  if (start < EARLIEST) throw badInput("Период слишком давний. Выберите период не раньше 2000 года.");
  return { grain, startsOn: start };
}
