import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext, OperationContext } from "../kernel/context.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { Sector } from "../municipality/sector.entity.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { isRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { listTopics, sectorById } from "./classifier.reads.ts";
import { ClassifierFileFormat } from "./classifier-file.ts";
import { ClassifierImportResult, TopicInput, TopicResult, TopicSaved } from "./classifier.types.ts";
import { importTopics } from "./import-classifier.ts";
import { accelerateTopic, saveTopic, setTopicClosed, topicsToChange } from "./topic.service.ts";
import { Topic } from "./topic.entity.ts";
import { ClassifierKind } from "./version/classifier-version.entity.ts";
import { changedByHand, recordVersion } from "./version/record-version.ts";
import type { TopicId } from "./topic.entity.ts";

@Resolver(() => Topic)
export class TopicResolver {
  @Authorized("submission:view")
  @Query(() => [Topic], { description: "Topics of the municipality's own list, by name." })
  topics(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("includeClosed", () => Boolean, {
      defaultValue: false,
      description: "Those out of use as well.",
    })
    includeClosed: boolean,
  ): Promise<Topic[]> {
    return listTopics(ctx, includeClosed);
  }

  @Authorized("classifier:change")
  @Mutation(() => TopicResult, { description: "Adds a topic or changes one." })
  async saveTopic(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => TopicInput, { description: "The topic." }) input: TopicInput,
  ): Promise<typeof TopicResult> {
    const { id, name, sectorId, federalCode } = input;
    const outcome = await saveTopic(ctx, await topicsToChange(ctx), id ? clientId<TopicId>(id) : null, {
      name,
      sectorId: sectorId ? clientId<SectorId>(sectorId) : null,
      federalCode: federalCode || null,
    });
    if (isRefusal(outcome)) return new SubmissionRefused(outcome);
    await recordVersion(ctx, ClassifierKind.TOPICS, changedByHand);
    return new TopicSaved(outcome);
  }

  @Authorized("classifier:change")
  @Mutation(() => ClassifierImportResult, {
    description: "Takes topics over from a file, by name; what is not in it stays.",
  })
  async importTopics(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("content", () => String, { description: "The file, its first row the names of columns." })
    content: string,
    @Arg("format", () => ClassifierFileFormat, {
      defaultValue: ClassifierFileFormat.CSV,
      description: "How the file comes.",
    })
    format: ClassifierFileFormat,
  ): Promise<typeof ClassifierImportResult> {
    const outcome = await importTopics(ctx, { content, format }, "TAKE");
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : outcome;
  }

  @Authorized("classifier:change")
  @Mutation(() => TopicResult, { description: "Gives a topic a short term of its own, or takes it away." })
  async accelerateTopic(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The topic." }) id: string,
    @Arg("days", () => Int, { nullable: true, description: "Calendar days; none when absent." })
    days: number | null,
  ): Promise<typeof TopicResult> {
    const outcome = await accelerateTopic(ctx, clientId<TopicId>(id), days ?? null);
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : new TopicSaved(outcome);
  }

  @Authorized("classifier:change")
  @Mutation(() => TopicResult, { description: "Takes a topic out of use, or back into it." })
  async closeTopic(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The topic." }) id: string,
    @Arg("isClosed", () => Boolean, { defaultValue: true, description: "False opens it again." })
    isClosed: boolean,
  ): Promise<typeof TopicResult> {
    return new TopicSaved(await setTopicClosed(ctx, clientId<TopicId>(id), isClosed));
  }

  @FieldResolver(() => Sector, { nullable: true, description: "Sector that answers for it." })
  sector(@Ctx() ctx: OperationContext, @Root() { sectorId }: Topic): Promise<Sector | null> {
    return sectorById(ctx, sectorId);
  }
}
