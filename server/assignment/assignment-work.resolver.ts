import { Arg, Authorized, Mutation, Resolver } from "type-graphql";
import type { MemberId } from "../composition/member.entity.ts";
import type { CentreRequestId } from "../cooperation/centre-request.entity.ts";
import { clientId, optionalId } from "../kernel/client-id.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { badInput } from "../kernel/errors.ts";
import type { RecipientId } from "../kernel/ids.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { type AssignmentRefusal, isRefusal } from "./assignment-refusal.ts";
import type { Assignment, AssignmentId } from "./assignment.entity.ts";
import {
  type AssignmentLinkInput,
  AssignmentStepInput,
  AssignmentStepsInput,
  LinkAssignmentInput,
  SetAssignmentInput,
} from "./assignment.inputs.ts";
import {
  AssignmentRefused,
  AssignmentResult,
  AssignmentSaved,
  AssignmentStepOutcome,
} from "./assignment.types.ts";
import { linkAssignment } from "./link-assignment.ts";
import type { LinkFacts } from "./new-assignment.ts";
import type { Owner } from "./owner.reads.ts";
import { setAssignment } from "./set-assignment.ts";
import { stepAssignment } from "./step-assignment.ts";

/** More at once would hold their rows for too long. */
const MOST_AT_ONCE = 100;

const resultOf = (outcome: Assignment | AssignmentRefusal): typeof AssignmentResult =>
  isRefusal(outcome) ? new AssignmentRefused(outcome) : new AssignmentSaved(outcome);

const linkOf = ({ kind, linkedId }: AssignmentLinkInput): LinkFacts => ({
  kind,
  linkedId: clientId(linkedId),
});

const ownerOf = (input: {
  readonly ownerMemberId?: string | null;
  readonly ownerRecipientId?: string | null;
}): Owner => ({
  ownerMemberId: optionalId<MemberId>(input.ownerMemberId),
  ownerRecipientId: optionalId<RecipientId>(input.ownerRecipientId),
});

@Resolver()
export class AssignmentWorkResolver {
  @Authorized("assignment:set")
  @Mutation(() => AssignmentResult, {
    description: "Sets an assignment: nothing without an owner and a day.",
  })
  async setAssignment(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => SetAssignmentInput, { description: "The assignment." }) input: SetAssignmentInput,
  ): Promise<typeof AssignmentResult> {
    const { title, text, dueOn = null, controlledByRole, sectorId, requestId, links } = input;
    const outcome = await setAssignment(ctx, {
      ...ownerOf(input),
      title,
      text,
      dueOn,
      controlledByRole: controlledByRole?.trim() || null,
      sectorId: optionalId<SectorId>(sectorId),
      requestId: optionalId<CentreRequestId>(requestId),
      links: links.map(linkOf),
    });
    return resultOf(outcome);
  }

  @Authorized("assignment:carry-out")
  @Mutation(() => AssignmentResult, { description: "Takes a step of an assignment." })
  async takeAssignmentStep(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => AssignmentStepInput, { description: "The step." }) input: AssignmentStepInput,
  ): Promise<typeof AssignmentResult> {
    const { id, revision, step, note = null, dueOn = null } = input;
    const owner = ownerOf(input);
    return resultOf(
      await stepAssignment(ctx, { id: clientId<AssignmentId>(id), revision, step, note, dueOn, owner }),
    );
  }

  @Authorized("assignment:carry-out")
  @Mutation(() => [AssignmentStepOutcome], {
    description: "Takes one step of several assignments; those that cannot take it stay as they are.",
  })
  async takeAssignmentSteps(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => AssignmentStepsInput, { description: "The step." }) input: AssignmentStepsInput,
  ): Promise<AssignmentStepOutcome[]> {
    const { items, step, note = null, dueOn = null } = input;
    if (items.length > MOST_AT_ONCE)
      throw badInput(`За один раз можно выбрать до ${MOST_AT_ONCE} поручений.`);
    const owner = ownerOf(input);
    const outcomes: AssignmentStepOutcome[] = [];
    // In one order for everybody, so that two people with the same selection do not wait for each other.
    for (const { id, revision } of items.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
      const asked = { id: clientId<AssignmentId>(id), revision, step, note, dueOn, owner };
      outcomes.push({ id, result: resultOf(await stepAssignment(ctx, asked)) });
    }
    return outcomes;
  }

  @Authorized("assignment:view")
  @Mutation(() => AssignmentResult, {
    description: "Links an assignment to a submission, a problem or a measure, or takes the link away.",
  })
  async linkAssignment(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => LinkAssignmentInput, { description: "The link." }) input: LinkAssignmentInput,
  ): Promise<typeof AssignmentResult> {
    const { id, link, isRemoved } = input;
    return resultOf(await linkAssignment(ctx, clientId<AssignmentId>(id), linkOf(link), isRemoved));
  }
}
