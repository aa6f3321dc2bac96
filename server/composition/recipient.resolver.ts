import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext, OperationContext } from "../kernel/context.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { Sector } from "../municipality/sector.entity.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { sectorsAnsweredBy } from "./composition.reads.ts";
import type { CompositionRefusal } from "./composition.rules.ts";
import { CompositionRefused, RecipientInput, RecipientResult, RecipientSaved } from "./composition.types.ts";
import { Recipient } from "./recipient.entity.ts";
import type { RecipientId } from "../kernel/ids.ts";
import { addRecipient, changeRecipient, setRecipientClosed } from "./recipient.service.ts";
import type { RecipientFacts } from "./recipient.service.ts";

const factsOf = ({ name, shortName, kind, sectorIds, email, phone }: RecipientInput): RecipientFacts => ({
  name,
  shortName: shortName ?? null,
  kind,
  sectorIds: sectorIds.map((id) => clientId<SectorId>(id)),
  email: email ?? null,
  phone: phone ?? null,
});

const resultOf = (outcome: Recipient | CompositionRefusal): typeof RecipientResult =>
  "code" in outcome ? new CompositionRefused(outcome) : new RecipientSaved(outcome);

@Resolver(() => Recipient)
export class RecipientResolver {
  @Authorized("recipient:change")
  @Mutation(() => RecipientResult, { description: "Adds a responsible recipient." })
  async addRecipient(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => RecipientInput, { description: "The recipient." }) input: RecipientInput,
  ): Promise<typeof RecipientResult> {
    return resultOf(await addRecipient(ctx, factsOf(input)));
  }

  @Authorized("recipient:change")
  @Mutation(() => RecipientResult, { description: "Changes everything that is said of a recipient." })
  async changeRecipient(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The recipient." }) id: string,
    @Arg("input", () => RecipientInput, { description: "What it is now." }) input: RecipientInput,
  ): Promise<typeof RecipientResult> {
    return resultOf(await changeRecipient(ctx, clientId<RecipientId>(id), factsOf(input)));
  }

  @Authorized("recipient:change")
  @Mutation(() => RecipientResult, { description: "The recipient takes no more work." })
  async closeRecipient(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The recipient." }) id: string,
  ): Promise<typeof RecipientResult> {
    return resultOf(await setRecipientClosed(ctx, clientId<RecipientId>(id), true));
  }

  @Authorized("recipient:change")
  @Mutation(() => RecipientResult, { description: "The recipient takes work again." })
  async reopenRecipient(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The recipient." }) id: string,
  ): Promise<typeof RecipientResult> {
    return resultOf(await setRecipientClosed(ctx, clientId<RecipientId>(id), false));
  }

  @FieldResolver(() => [Sector], { description: "Sectors it answers for." })
  sectors(@Ctx() ctx: OperationContext, @Root() { id }: Recipient): Promise<Sector[]> {
    return sectorsAnsweredBy(ctx, id);
  }
}
