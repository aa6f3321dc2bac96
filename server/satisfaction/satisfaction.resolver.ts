import { Arg, Authorized, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext, OperationContext } from "../kernel/context.ts";
import { badInput } from "../kernel/errors.ts";
import { newestFirst } from "../kernel/newest-first.ts";
import type { Connection } from "../kernel/paging.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { refusalOfPeriod } from "../quality/period.ts";
import { Submission } from "../submission/submission.entity.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import { isRefusal } from "../submission/submission-refusal.ts";
import { resultOf, SubmissionRefused, SubmissionResult } from "../submission/submission.types.ts";
import { recordSatisfaction } from "./mark.service.ts";
import { SatisfactionMark } from "./satisfaction-mark.entity.ts";
import { SatisfactionStudy } from "./satisfaction-study.entity.ts";
import type { SatisfactionStudyId } from "./satisfaction-study.entity.ts";
import { marksOf, satisfactionIn } from "./satisfaction.reads.ts";
import {
  RecordSatisfactionInput,
  SatisfactionAimResult,
  SatisfactionAimView,
  SatisfactionStudyConnection,
  SatisfactionStudyInput,
  SatisfactionStudyResult,
  SatisfactionStudySaved,
  SatisfactionSummary,
} from "./satisfaction.types.ts";
import { aimOf, changeAim, saveStudy } from "./study.service.ts";

@Resolver(() => Submission)
export class SatisfactionResolver {
  @Authorized("satisfaction:record")
  @Mutation(() => SubmissionResult, { description: "Records a mark that the applicant gave to the result." })
  async recordSatisfaction(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => RecordSatisfactionInput, { description: "The mark." })
    { submissionId, revision, mark, source, comment }: RecordSatisfactionInput,
  ): Promise<typeof SubmissionResult> {
    const facts = { mark, source, comment: comment?.trim() || null };
    return resultOf(await recordSatisfaction(ctx, clientId<SubmissionId>(submissionId), revision, facts));
  }

  @Authorized("quality:view")
  @Query(() => SatisfactionSummary, { description: "Satisfaction with submissions received in a period." })
  async satisfactionSummary(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("from", () => PlainDateScalar, { description: "First day, counted in." }) from: PlainDate,
    @Arg("to", () => PlainDateScalar, { description: "Last day, counted in; at most 366 days." })
    to: PlainDate,
  ): Promise<SatisfactionSummary> {
    const refusal = refusalOfPeriod(ctx, { from, to });
    if (refusal) throw badInput(refusal.message);
    return { rows: await satisfactionIn(ctx, { from, to }) };
  }

  @FieldResolver(() => [SatisfactionMark], { description: "Marks the applicant gave, newest first." })
  marks(@Ctx() ctx: OperationContext, @Root() { id }: Submission): Promise<SatisfactionMark[]> {
    return marksOf(ctx, id);
  }
}

@Resolver(() => SatisfactionStudy)
export class SatisfactionStudyResolver {
  @Authorized("quality:view")
  @Query(() => SatisfactionStudyConnection, {
    description: "Studies of how residents see the work of bodies, newest first.",
  })
  satisfactionStudies(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<SatisfactionStudy>> {
    return newestFirst(ctx, SatisfactionStudy, "heldTo", { first, after: after ?? null });
  }

  @Authorized("satisfaction:record")
  @Mutation(() => SatisfactionStudyResult, { description: "Adds a study or changes one." })
  async saveSatisfactionStudy(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => SatisfactionStudyInput, { description: "The study." })
    { id, decisions, ...facts }: SatisfactionStudyInput,
  ): Promise<typeof SatisfactionStudyResult> {
    const known = id ? clientId<SatisfactionStudyId>(id) : null;
    const outcome = await saveStudy(ctx, known, { ...facts, decisions: decisions ?? null });
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : new SatisfactionStudySaved(outcome);
  }

  @Authorized("quality:view")
  @Query(() => SatisfactionAimView, { description: "The level of satisfaction that the centre aims at." })
  satisfactionAim(@InMunicipality() ctx: MunicipalContext): Promise<SatisfactionAimView> {
    return aimOf(ctx);
  }

  @Authorized("template:change")
  @Mutation(() => SatisfactionAimResult, { description: "Sets the level of satisfaction to aim at." })
  async changeSatisfactionAim(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("percent", () => Int, { description: "Wanted percent of marks of 4 and 5." }) percent: number,
    @Arg("ground", () => String, { nullable: true, description: "Clause or order it rests on." })
    ground: string | null,
  ): Promise<typeof SatisfactionAimResult> {
    const outcome = await changeAim(ctx, percent, ground?.trim() || null);
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : outcome;
  }
}
