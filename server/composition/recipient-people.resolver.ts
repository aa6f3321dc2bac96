import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from "type-graphql";
import { issueInvitation } from "../identity/invitation.service.ts";
import { RECIPIENT_ROLE } from "../identity/permissions.ts";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext, OperationBase, OperationContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import type { RecipientId } from "../kernel/ids.ts";
import { perOperation } from "../kernel/loaders.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { select } from "../kernel/select.ts";
import { CompositionRefused } from "./composition.types.ts";
import { CreateInvitationResult, InvitationIssued } from "./invitation-list.resolver.ts";
import { Recipient } from "./recipient.entity.ts";

const peopleCounts = perOperation(async (ctx: OperationBase, ids: readonly RecipientId[]) => {
  const rows = await select<{ id: RecipientId; count: number }>(
    ctx.em,
    `select recipient_id as id, count(distinct account_id)::int as count from municipal_grant
     where recipient_id = any(string_to_array(?, ',')::uuid[]) group by 1`,
    [ids.join(",")],
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
});

/** People of responsible recipients: they see what is theirs to answer, and nothing else. */
@Resolver(() => Recipient)
export class RecipientPeopleResolver {
  @Authorized("invitation:change")
  @Mutation(() => CreateInvitationResult, {
    description: "Issues an invitation for a person who will answer for a responsible recipient.",
  })
  async inviteRecipient(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("recipientId", () => ID, { description: "The recipient." }) recipientId: string,
  ): Promise<typeof CreateInvitationResult> {
    const id = clientId<RecipientId>(recipientId);
    const recipient = await ctx.em.findOne(Recipient, { municipality: ctx.municipalityId, id });
    if (!recipient) throw notFound();
    if (recipient.isClosed) {
      const message = "Этот получатель больше не принимает работу: сначала откройте его снова.";
      return new CompositionRefused({ code: "RECIPIENT_CLOSED", message, clause: null });
    }
    const title = `Ответственный исполнитель: ${recipient.shortName ?? recipient.name}`;
    return new InvitationIssued(await issueInvitation(ctx, { code: RECIPIENT_ROLE, title }, id));
  }

  @FieldResolver(() => Int, { description: "How many people have accounts to answer for it." })
  async peopleCount(@Ctx() ctx: OperationContext, @Root() { id }: Recipient): Promise<number> {
    return (await peopleCounts(ctx).load(id)) ?? 0;
  }
}
