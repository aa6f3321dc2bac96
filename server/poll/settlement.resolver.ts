import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { trimmed } from "../cooperation/text.rules.ts";
import { clientId, optionalId } from "../kernel/client-id.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { isRefusal, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { Settlement, SettlementContact, type SettlementId } from "./settlement.entity.ts";
import { contactsOf, getSettlement, recordSettlementContact, saveSettlement } from "./settlement.service.ts";
import {
  SettlementContactInput,
  SettlementInput,
  SettlementResult,
  SettlementSaved,
} from "./settlement.types.ts";

const MOST = 500;

const resultOf = (outcome: Settlement | SubmissionRefusal): typeof SettlementResult =>
  isRefusal(outcome) ? new SubmissionRefused(outcome) : new SettlementSaved(outcome);

@Resolver(() => Settlement)
export class SettlementResolver {
  @Authorized("poll:view")
  @Query(() => [Settlement], { description: "Settlements of the district by name; 500." })
  settlements(@InMunicipality() ctx: MunicipalContext): Promise<Settlement[]> {
    return ctx.em.find(
      Settlement,
      { municipality: ctx.municipalityId },
      { orderBy: { name: "asc", id: "asc" }, limit: MOST },
    );
  }

  @Authorized("poll:view")
  @Query(() => Settlement, { description: "A settlement. NOT_FOUND unless it is the municipality's." })
  settlement(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The settlement." }) id: string,
  ): Promise<Settlement> {
    return getSettlement(ctx, clientId<SettlementId>(id));
  }

  @Authorized("poll:change")
  @Mutation(() => SettlementResult, { description: "Adds a settlement, or changes one." })
  async saveSettlement(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => SettlementInput, { description: "The settlement." }) input: SettlementInput,
  ): Promise<typeof SettlementResult> {
    const id = optionalId<SettlementId>(input.id);
    const facts = {
      name: input.name.trim(),
      state: input.state,
      connectedOn: input.connectedOn ?? null,
      connectBy: input.connectBy ?? null,
      officerName: trimmed(input.officerName),
      officerPost: trimmed(input.officerPost),
      officerPhone: trimmed(input.officerPhone),
      officerEmail: trimmed(input.officerEmail),
      appointedBy: trimmed(input.appointedBy),
      note: trimmed(input.note),
    };
    const seen = id === null ? null : { id, revision: input.revision ?? 0 };
    return resultOf(await saveSettlement(ctx, seen, facts));
  }

  @Authorized("poll:change")
  @Mutation(() => SettlementResult, { description: "Adds to the journal of work with a settlement." })
  async recordSettlementContact(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => SettlementContactInput, { description: "What was spoken." })
    { settlementId, heldOn, way, text }: SettlementContactInput,
  ): Promise<typeof SettlementResult> {
    const facts = { heldOn, way, text: text.trim() };
    return resultOf(await recordSettlementContact(ctx, clientId<SettlementId>(settlementId), facts));
  }

  @FieldResolver(() => [SettlementContact], {
    description: "The journal of work with it, the latest first; 200.",
  })
  contacts(@Ctx() ctx: MunicipalContext, @Root() { id }: Settlement): Promise<SettlementContact[]> {
    return contactsOf(ctx, id);
  }
}
