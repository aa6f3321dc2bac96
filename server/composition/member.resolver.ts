import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext, OperationContext } from "../kernel/context.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { Appointment } from "./appointment.entity.ts";
import { appointmentsOf } from "./composition.reads.ts";
import type { AppointmentRow } from "./composition.reads.ts";
import type { CompositionRefusal } from "./composition.rules.ts";
import { CompositionRefused, MemberInput, MemberResult, MemberSaved } from "./composition.types.ts";
import { Member } from "./member.entity.ts";
import type { MemberId } from "./member.entity.ts";
import { addMember, changeMember, removeMember } from "./member.service.ts";
import type { MemberFacts } from "./member.service.ts";

const factsOf = ({ name, post, isByAgreement, joinedOn }: MemberInput): MemberFacts => ({
  name: name ?? null,
  post: post ?? null,
  isByAgreement,
  joinedOn: joinedOn ?? null,
});

const resultOf = (outcome: Member | CompositionRefusal): typeof MemberResult =>
  "code" in outcome ? new CompositionRefused(outcome) : new MemberSaved(outcome);

@Resolver(() => Member)
export class MemberResolver {
  @Authorized("composition:change")
  @Mutation(() => MemberResult, { description: "Adds a member by hand." })
  async addMember(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => MemberInput, { description: "The member." }) input: MemberInput,
  ): Promise<typeof MemberResult> {
    return resultOf(await addMember(ctx, factsOf(input)));
  }

  @Authorized("composition:change")
  @Mutation(() => MemberResult, { description: "Changes what is said of a member." })
  async changeMember(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The member." }) id: string,
    @Arg("input", () => MemberInput, { description: "Everything that is said of it." }) input: MemberInput,
  ): Promise<typeof MemberResult> {
    return resultOf(await changeMember(ctx, clientId<MemberId>(id), factsOf(input)));
  }

  @Authorized("composition:change")
  @Mutation(() => MemberResult, {
    description: "Ends a membership. Also ends the member's appointments on that day.",
  })
  async removeMember(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The member." }) id: string,
    @Arg("leftOn", () => PlainDateScalar, { description: "Last day in the centre." }) leftOn: PlainDate,
  ): Promise<typeof MemberResult> {
    return resultOf(await removeMember(ctx, clientId<MemberId>(id), leftOn));
  }

  @FieldResolver(() => [Appointment], { description: "Roles held, now and before, newest first." })
  appointments(@Ctx() ctx: OperationContext, @Root() { id }: Member): Promise<AppointmentRow[]> {
    return appointmentsOf(ctx, id);
  }
}
