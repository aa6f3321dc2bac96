import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import type { MunicipalContext, OperationContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { parseId } from "../kernel/ids.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { Invitation, type InvitationId, InvitationStatus } from "./invitation.entity.ts";
import { acceptInvitation, findOffer, revokeInvitation } from "./invitation.service.ts";
import {
  AcceptInvitationInput,
  AcceptInvitationResult,
  AccountRefused,
  InvitationOffer,
} from "./invitation.types.ts";
import type { SessionService } from "./session.service.ts";
import { SignedIn } from "./sign-in.types.ts";
import { ViewerView } from "./viewer.type.ts";

@Resolver(() => Invitation)
export class InvitationResolver {
  constructor(private readonly sessions: SessionService) {}

  @Query(() => InvitationOffer, {
    description: "An open invitation by its secret; NOT_FOUND once accepted, revoked or expired.",
  })
  async invitation(
    @Ctx() ctx: OperationContext,
    @Arg("token", () => String, { description: "Secret of the invitation." }) token: string,
  ): Promise<InvitationOffer> {
    const offer = await findOffer(ctx, token);
    const { municipalityName: municipality, roleCode, roleTitle, expiresAt } = offer;
    return { municipality, roleCode, roleTitle, expiresAt };
  }

  @Mutation(() => AcceptInvitationResult, {
    description:
      "Makes an account by an invitation and signs it in. NOT_FOUND when the invitation is not open.",
  })
  async acceptInvitation(
    @Ctx() ctx: OperationContext,
    @Arg("input", () => AcceptInvitationInput, { description: "The account." }) input: AcceptInvitationInput,
  ): Promise<typeof AcceptInvitationResult> {
    const outcome = await acceptInvitation(ctx, this.sessions, input);
    if ("code" in outcome) return new AccountRefused(outcome.code, outcome.message);
    return new SignedIn(new ViewerView(outcome));
  }

  @Authorized("invitation:change")
  @Mutation(() => Invitation, {
    description: "Takes an open invitation back. NOT_FOUND when it is not open.",
  })
  async revokeInvitation(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The invitation." }) id: string,
  ): Promise<Invitation> {
    const invitationId = parseId<InvitationId>(id);
    if (invitationId === null) throw notFound();
    return revokeInvitation(ctx, invitationId);
  }

  @FieldResolver(() => InvitationStatus, { description: "Whether it can still be accepted." })
  status(@Root() invitation: Invitation, @Ctx() ctx: OperationContext): InvitationStatus {
    return invitation.statusAt(ctx.clock.now());
  }
}
