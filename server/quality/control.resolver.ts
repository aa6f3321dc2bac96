import { Arg, Authorized, Query, Resolver } from "type-graphql";
import type { MunicipalContext } from "../kernel/context.ts";
import { badInput } from "../kernel/errors.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { qualityControlOf, unansweredIn } from "./control.reads.ts";
import { QualityControl, TimeLost, UnansweredQuestion } from "./control.types.ts";
import { type Period, refusalOfPeriod } from "./period.ts";
import { timeLostIn } from "./time-lost.reads.ts";

/** The longest period these questions scan. */
const LONGEST = 92;

/** @throws {DenialError} BAD_INPUT for a period that cannot be asked about */
function checked(ctx: MunicipalContext, period: Period): Period {
  const refusal = refusalOfPeriod(ctx, period, LONGEST);
  if (refusal) throw badInput(refusal.message);
  return period;
}

@Resolver()
export class QualityControlResolver {
  @Authorized("quality:view")
  @Query(() => QualityControl, {
    description: "How submissions of a period are collected, put in order and answered.",
  })
  qualityControl(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("from", () => PlainDateScalar, { description: "First day, counted in." }) from: PlainDate,
    @Arg("to", () => PlainDateScalar, { description: "Last day, counted in; at most 92 days." })
    to: PlainDate,
  ): Promise<QualityControl> {
    return qualityControlOf(ctx, checked(ctx, { from, to }));
  }

  @Authorized("quality:view")
  @Query(() => TimeLost, { description: "Where the time between receipt and closing goes." })
  timeLost(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("from", () => PlainDateScalar, { description: "First day, counted in." }) from: PlainDate,
    @Arg("to", () => PlainDateScalar, { description: "Last day, counted in; at most 92 days." })
    to: PlainDate,
  ): Promise<TimeLost> {
    return timeLostIn(ctx, checked(ctx, { from, to }));
  }

  @Authorized("quality:view")
  @Query(() => [UnansweredQuestion], {
    description: "Questions that reviews of a period found without an answer, newest first; at most 500.",
  })
  unansweredQuestions(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("from", () => PlainDateScalar, { description: "First day, counted in." }) from: PlainDate,
    @Arg("to", () => PlainDateScalar, { description: "Last day, counted in; at most 92 days." })
    to: PlainDate,
  ): Promise<UnansweredQuestion[]> {
    return unansweredIn(ctx, checked(ctx, { from, to }));
  }
}
