import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext, OperationContext } from "../kernel/context.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { Submission } from "../submission/submission.entity.ts";
import type { SubmissionRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { EscalationStep, type EscalationStepId } from "./escalation-step.entity.ts";
import { escalationsOf } from "./escalations.reads.ts";
import { EscalationLadderResult, EscalationLadderSaved, EscalationStepInput } from "./escalation.types.ts";
import { type GroundedStep, groundedLadder } from "./ladder.reads.ts";
import { deleteStep, saveStep } from "./ladder.service.ts";
import { SubmissionEscalation } from "./submission-escalation.entity.ts";

async function ladderAfter(
  ctx: MunicipalContext,
  refusal: SubmissionRefusal | null,
): Promise<typeof EscalationLadderResult> {
  return refusal ? new SubmissionRefused(refusal) : new EscalationLadderSaved(await groundedLadder(ctx));
}

@Resolver(() => EscalationStep)
export class EscalationResolver {
  @Authorized("recipient:view")
  @Query(() => [EscalationStep], {
    description: "Who is told before, at and after a term; follows from the regulation until it is changed.",
  })
  escalationSteps(@InMunicipality() ctx: MunicipalContext): Promise<GroundedStep[]> {
    return groundedLadder(ctx);
  }

  @Authorized("routing:change")
  @Mutation(() => EscalationLadderResult, { description: "Adds a step, or changes everything one says." })
  async saveEscalationStep(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => EscalationStepInput, { description: "The step." }) input: EscalationStepInput,
  ): Promise<typeof EscalationLadderResult> {
    const { offsetMinutes, audience, regime = null, isOn } = input;
    const id = input.id == null ? null : clientId<EscalationStepId>(input.id);
    return ladderAfter(ctx, await saveStep(ctx, id, { offsetMinutes, audience, regime, isOn }));
  }

  @Authorized("routing:change")
  @Mutation(() => EscalationLadderResult, { description: "Takes a step of the ladder away." })
  async deleteEscalationStep(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The step." }) id: string,
  ): Promise<typeof EscalationLadderResult> {
    return ladderAfter(ctx, await deleteStep(ctx, clientId<EscalationStepId>(id)));
  }

  @FieldResolver(() => String, { nullable: true, description: "Title of the role in the regulation." })
  roleTitle(@Root() { roleTitle }: GroundedStep): string | null {
    return roleTitle;
  }

  @FieldResolver(() => String, { nullable: true, description: "Clause that names the role." })
  clause(@Root() { clause }: GroundedStep): string | null {
    return clause;
  }

  @FieldResolver(() => Boolean, { description: "Nobody holds the role: a role above is told instead." })
  isEmpty(@Root() { isEmpty }: GroundedStep): boolean {
    return isEmpty;
  }
}

@Resolver(() => Submission)
export class SubmissionEscalationsResolver {
  @FieldResolver(() => [SubmissionEscalation], { description: "Who was told of its terms, newest first." })
  escalations(@Ctx() ctx: OperationContext, @Root() { id }: Submission): Promise<SubmissionEscalation[]> {
    return escalationsOf(ctx, id);
  }
}
