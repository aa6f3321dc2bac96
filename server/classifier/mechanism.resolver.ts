import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext, OperationContext } from "../kernel/context.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { isRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { listMechanisms, topicById } from "./classifier.reads.ts";
import { MechanismInput, MechanismResult, MechanismSaved } from "./classifier.types.ts";
import { Mechanism } from "./mechanism.entity.ts";
import type { MechanismId } from "./mechanism.entity.ts";
import { saveMechanism, setMechanismClosed } from "./mechanism.service.ts";
import type { MechanismFacts } from "./mechanism.service.ts";
import { Topic } from "./topic.entity.ts";
import type { TopicId } from "./topic.entity.ts";

const factsOf = ({ kind, name, topicIds, ground, steps }: MechanismInput): MechanismFacts => ({
  kind,
  name,
  topicIds: topicIds.map((id) => clientId<TopicId>(id)),
  ground: ground ?? null,
  steps: steps.map(({ text, by, withinHours }) => ({
    text,
    by: by ?? null,
    withinHours: withinHours ?? null,
  })),
});

@Resolver(() => Mechanism)
export class MechanismResolver {
  @Authorized("submission:view")
  @Query(() => [Mechanism], { description: "Mechanisms of the centre, by name." })
  mechanisms(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("includeClosed", () => Boolean, {
      defaultValue: false,
      description: "Those out of use as well.",
    })
    includeClosed: boolean,
  ): Promise<Mechanism[]> {
    return listMechanisms(ctx, includeClosed);
  }

  @Authorized("classifier:change")
  @Mutation(() => MechanismResult, { description: "Adds a mechanism or changes one." })
  async saveMechanism(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => MechanismInput, { description: "The mechanism." }) input: MechanismInput,
  ): Promise<typeof MechanismResult> {
    const id = input.id ? clientId<MechanismId>(input.id) : null;
    const outcome = await saveMechanism(ctx, id, factsOf(input));
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : new MechanismSaved(outcome);
  }

  @Authorized("classifier:change")
  @Mutation(() => MechanismResult, { description: "Takes a mechanism out of use, or back into it." })
  async closeMechanism(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The mechanism." }) id: string,
    @Arg("isClosed", () => Boolean, { defaultValue: true, description: "False opens it again." })
    isClosed: boolean,
  ): Promise<typeof MechanismResult> {
    return new MechanismSaved(await setMechanismClosed(ctx, clientId<MechanismId>(id), isClosed));
  }

  @FieldResolver(() => [Topic], { description: "Topics it serves; every topic when empty." })
  async topics(@Ctx() ctx: OperationContext, @Root() { topicIds }: Mechanism): Promise<Topic[]> {
    const topics = await Promise.all(topicIds.map((id) => topicById(ctx, id)));
    return topics.filter((topic) => topic !== null);
  }
}
