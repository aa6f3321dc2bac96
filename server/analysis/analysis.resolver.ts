import { Arg, Authorized, Query, Resolver } from "type-graphql";
import type { MunicipalContext } from "../kernel/context.ts";
import { badInput } from "../kernel/errors.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { type Period, refusalOfPeriod } from "../quality/period.ts";
import {
  BreakdownBy,
  BreakdownPart,
  CauseAnalysis,
  CauseObligation,
  RecipientStanding,
  StandingOf,
  TermControl,
} from "./analysis.types.ts";
import { causeAnalysisOf, causeObligationOf } from "./cause-analysis.reads.ts";
import { breakdownOf, recipientStandings, termControlOf } from "./standing.reads.ts";

/** Days that one question may scan. */
const LONGEST = 92;
const FIRST_DAY = { description: "First day, counted in." };
const LAST_DAY = { description: "Last day, counted in; at most 92 days." };
const CHANNEL = {
  nullable: true,
  description: "Code of a channel: only what came by it; all when absent.",
};

/** @throws {DenialError} BAD_INPUT for a period that cannot be asked about */
function checked(ctx: MunicipalContext, period: Period): Period {
  const refusal = refusalOfPeriod(ctx, period, LONGEST);
  if (refusal) throw badInput(refusal.message);
  return period;
}

@Resolver()
export class AnalysisResolver {
  @Authorized("quality:view")
  @Query(() => CauseAnalysis, { description: "Root causes of a period and what its growth consists of." })
  causeAnalysis(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("from", () => PlainDateScalar, FIRST_DAY) from: PlainDate,
    @Arg("to", () => PlainDateScalar, LAST_DAY) to: PlainDate,
    @Arg("channel", () => String, CHANNEL) channel: string | null,
  ): Promise<CauseAnalysis> {
    return causeAnalysisOf(ctx, checked(ctx, { from, to }), channel ?? null);
  }

  @Authorized("quality:view")
  @Query(() => CauseObligation, { description: "How the duty to name a cause for every incident is kept." })
  causeObligation(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("from", () => PlainDateScalar, FIRST_DAY) from: PlainDate,
    @Arg("to", () => PlainDateScalar, LAST_DAY) to: PlainDate,
  ): Promise<CauseObligation> {
    return causeObligationOf(ctx, checked(ctx, { from, to }));
  }

  @Authorized("quality:view")
  @Query(() => [BreakdownPart], { description: "Submissions of a period, told apart by a property." })
  submissionBreakdown(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("from", () => PlainDateScalar, FIRST_DAY) from: PlainDate,
    @Arg("to", () => PlainDateScalar, LAST_DAY) to: PlainDate,
    @Arg("by", () => BreakdownBy, { description: "The property." }) by: BreakdownBy,
  ): Promise<BreakdownPart[]> {
    return breakdownOf(ctx, checked(ctx, { from, to }), by);
  }

  @Authorized("quality:view")
  @Query(() => [TermControl], { description: "How the clocks of a period's submissions were kept." })
  termControl(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("from", () => PlainDateScalar, FIRST_DAY) from: PlainDate,
    @Arg("to", () => PlainDateScalar, LAST_DAY) to: PlainDate,
    @Arg("channel", () => String, CHANNEL) channel: string | null,
  ): Promise<TermControl[]> {
    return termControlOf(ctx, checked(ctx, { from, to }), channel ?? null);
  }

  @Authorized("quality:view")
  @Query(() => [RecipientStanding], {
    description: "Terms and quality of responsible recipients over the submissions of a period.",
  })
  recipientStandings(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("from", () => PlainDateScalar, FIRST_DAY) from: PlainDate,
    @Arg("to", () => PlainDateScalar, LAST_DAY) to: PlainDate,
    @Arg("of", () => StandingOf, { description: "Which recipients." }) of: StandingOf,
  ): Promise<RecipientStanding[]> {
    return recipientStandings(ctx, checked(ctx, { from, to }), of);
  }
}
