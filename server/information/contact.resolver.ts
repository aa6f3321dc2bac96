import { Arg, Authorized, Mutation, Query, Resolver } from "type-graphql";
import { trimmed } from "../cooperation/text.rules.ts";
import { optionalId } from "../kernel/client-id.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { isRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { listContacts, saveContact } from "./contact.service.ts";
import { InformationContact, type InformationContactId } from "./information-contact.entity.ts";
import {
  InformationContactInput,
  InformationContactResult,
  InformationContactSaved,
} from "./material.types.ts";

@Resolver()
export class InformationContactResolver {
  @Authorized("information:view")
  @Query(() => [InformationContact], {
    description:
      "Media and communities that the centre works with, by name; those it works with no longer last.",
  })
  informationContacts(@InMunicipality() ctx: MunicipalContext): Promise<InformationContact[]> {
    return listContacts(ctx);
  }

  @Authorized("information:change")
  @Mutation(() => InformationContactResult, { description: "Adds a contact, or changes one." })
  async saveInformationContact(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => InformationContactInput, { description: "The contact." })
    input: InformationContactInput,
  ): Promise<typeof InformationContactResult> {
    const { kind, isClosed } = input;
    const id = optionalId<InformationContactId>(input.id);
    const outcome = await saveContact(ctx, id === null ? null : { id, revision: input.revision ?? 0 }, {
      kind,
      isClosed,
      name: input.name.trim(),
      link: trimmed(input.link),
      phone: trimmed(input.phone),
      email: trimmed(input.email),
      reach: input.reach ?? null,
      note: trimmed(input.note),
    });
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : new InformationContactSaved(outcome);
  }
}
