import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { OperationContext } from "../kernel/context.ts";
import { municipal } from "../kernel/rooms.ts";
import { Submission } from "../submission/submission.entity.ts";
import { explainTerm } from "./explain-term.ts";
import { SubmissionTerm } from "./submission-term.entity.ts";
import { submissionTerms } from "./submission-term.reads.ts";
import { TermExplanation } from "./term.types.ts";
import { termRulesOf } from "./term-book.reads.ts";

@Resolver(() => Submission)
export class SubmissionTermsResolver {
  @FieldResolver(() => [SubmissionTerm], { description: "Its clocks, in the order in which they started." })
  terms(@Ctx() ctx: OperationContext, @Root() { id }: Submission): Promise<SubmissionTerm[]> {
    return submissionTerms(ctx, id);
  }
}

@Resolver(() => SubmissionTerm)
export class SubmissionTermResolver {
  @FieldResolver(() => Boolean, { description: "It was kept late, or runs still though its time is over." })
  isOverdue(@Ctx() ctx: OperationContext, @Root() { dueAt, metAt, cancelledAt }: SubmissionTerm): boolean {
    return (metAt ?? cancelledAt ?? ctx.clock.now()) > dueAt && (metAt !== null || cancelledAt === null);
  }

  @FieldResolver(() => TermExplanation, { description: "Why it ends when it does." })
  async explanation(@Ctx() ctx: OperationContext, @Root() term: SubmissionTerm): Promise<TermExplanation> {
    const here = municipal(ctx);
    const { calendar } = await termRulesOf(here);
    const { amount, unit, source, clause } = term;
    return { amount, unit, source, clause, ...explainTerm(term, here.timeZone, calendar) };
  }
}
