import { Arg, Authorized, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { memberById } from "../composition/composition.reads.ts";
import { Member, type MemberId } from "../composition/member.entity.ts";
import { trimmed } from "../cooperation/text.rules.ts";
import { clientId, optionalId } from "../kernel/client-id.ts";
import type { MunicipalContext, OperationContext } from "../kernel/context.ts";
import { newestFirst } from "../kernel/newest-first.ts";
import type { Connection } from "../kernel/paging.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { isRefusal, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { OutsideMeeting, type OutsideMeetingId } from "./outside-meeting.entity.ts";
import { reportOutsideMeeting, saveOutsideMeeting } from "./outside-meeting.service.ts";
import {
  OutsideMeetingConnection,
  OutsideMeetingInput,
  OutsideMeetingOutcome,
  OutsideMeetingResultInput,
  OutsideMeetingSaved,
} from "./outside-meeting.types.ts";

const resultOf = (outcome: OutsideMeeting | SubmissionRefusal): typeof OutsideMeetingOutcome =>
  isRefusal(outcome) ? new SubmissionRefused(outcome) : new OutsideMeetingSaved(outcome);

@Resolver(() => OutsideMeeting)
export class OutsideMeetingResolver {
  @Authorized("meeting:view")
  @Query(() => OutsideMeetingConnection, {
    description: "Meetings of other bodies in which the centre takes part, the latest first.",
  })
  outsideMeetings(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<OutsideMeeting>> {
    return newestFirst(ctx, OutsideMeeting, "heldOn", { first, after: after ?? null });
  }

  @Authorized("meeting:take-part")
  @Mutation(() => OutsideMeetingOutcome, { description: "Writes a meeting down, or changes one." })
  async saveOutsideMeeting(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => OutsideMeetingInput, { description: "The meeting." }) input: OutsideMeetingInput,
  ): Promise<typeof OutsideMeetingOutcome> {
    const id = optionalId<OutsideMeetingId>(input.id);
    const facts = {
      body: input.body.trim(),
      matter: input.matter.trim(),
      heldOn: input.heldOn,
      memberId: optionalId<MemberId>(input.memberId),
    };
    const seen = id === null ? null : { id, revision: input.revision ?? 0 };
    return resultOf(await saveOutsideMeeting(ctx, seen, facts));
  }

  @Authorized("meeting:take-part")
  @Mutation(() => OutsideMeetingOutcome, { description: "Writes down what became of a meeting." })
  async reportOutsideMeeting(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => OutsideMeetingResultInput, { description: "Which one, and what became of it." })
    { id, revision, state, result }: OutsideMeetingResultInput,
  ): Promise<typeof OutsideMeetingOutcome> {
    const seen = { id: clientId<OutsideMeetingId>(id), revision };
    return resultOf(await reportOutsideMeeting(ctx, seen, state, trimmed(result)));
  }

  @FieldResolver(() => Member, { nullable: true, description: "Member of the centre who takes part." })
  member(@Ctx() ctx: OperationContext, @Root() { memberId }: OutsideMeeting): Promise<Member | null> {
    return memberId === null ? Promise.resolve(null) : memberById(ctx, memberId);
  }
}
