import { Arg, Authorized, ID, Mutation, Query, Resolver } from "type-graphql";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { isRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { Cause } from "./cause.entity.ts";
import type { CauseId } from "./cause.entity.ts";
import { saveCause, setCauseClosed, causesToChange } from "./cause.service.ts";
import { listCauses } from "./classifier.reads.ts";
import { ClassifierFileFormat } from "./classifier-file.ts";
import { ClassifierImportResult, CauseInput, CauseResult, CauseSaved } from "./classifier.types.ts";
import { importCauses } from "./import-classifier.ts";
import { ClassifierKind } from "./version/classifier-version.entity.ts";
import { changedByHand, recordVersion } from "./version/record-version.ts";

@Resolver(() => Cause)
export class CauseResolver {
  @Authorized("submission:view")
  @Query(() => [Cause], { description: "Root causes of the municipality's classifier, by group and name." })
  causes(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("includeClosed", () => Boolean, {
      defaultValue: false,
      description: "Those out of use as well.",
    })
    includeClosed: boolean,
  ): Promise<Cause[]> {
    return listCauses(ctx, includeClosed);
  }

  @Authorized("classifier:change")
  @Mutation(() => CauseResult, { description: "Adds a cause or changes one." })
  async saveCause(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => CauseInput, { description: "The cause." }) { id, name, group }: CauseInput,
  ): Promise<typeof CauseResult> {
    const outcome = await saveCause(ctx, await causesToChange(ctx), id ? clientId<CauseId>(id) : null, {
      name,
      group,
    });
    if (isRefusal(outcome)) return new SubmissionRefused(outcome);
    await recordVersion(ctx, ClassifierKind.CAUSES, changedByHand);
    return new CauseSaved(outcome);
  }

  @Authorized("classifier:change")
  @Mutation(() => ClassifierImportResult, {
    description: "Takes causes over from a file, by name; what is not in it stays.",
  })
  async importCauses(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("content", () => String, { description: "The file, its first row the names of columns." })
    content: string,
    @Arg("format", () => ClassifierFileFormat, {
      defaultValue: ClassifierFileFormat.CSV,
      description: "How the file comes.",
    })
    format: ClassifierFileFormat,
  ): Promise<typeof ClassifierImportResult> {
    const outcome = await importCauses(ctx, { content, format }, "TAKE");
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : outcome;
  }

  @Authorized("classifier:change")
  @Mutation(() => CauseResult, { description: "Takes a cause out of use, or back into it." })
  async closeCause(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The cause." }) id: string,
    @Arg("isClosed", () => Boolean, { defaultValue: true, description: "False opens it again." })
    isClosed: boolean,
  ): Promise<typeof CauseResult> {
    return new CauseSaved(await setCauseClosed(ctx, clientId<CauseId>(id), isClosed));
  }
}
