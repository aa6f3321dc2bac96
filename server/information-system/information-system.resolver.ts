import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { CentreFile } from "../centre-file/centre-file.entity.ts";
import { filesOf } from "../centre-file/centre-file.service.ts";
import { trimmed } from "../cooperation/text.rules.ts";
import { clientId, optionalId } from "../kernel/client-id.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { isRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import {
  InformationSystem,
  type InformationSystemId,
  SystemOccurrence,
  type SystemOccurrenceId,
} from "./information-system.entity.ts";
import { OccurrenceState } from "./information-system.enums.ts";
import { occurrencesOf } from "./information-system.reads.ts";
import { leakTerms, occurrenceState } from "./information-system.rules.ts";
import { getSystem, saveOccurrence, saveSystem } from "./information-system.service.ts";
import {
  InformationSystemInput,
  InformationSystemResult,
  InformationSystemSaved,
  LeakTerms,
  SystemOccurrenceInput,
  SystemOccurrenceResult,
  SystemOccurrenceSaved,
} from "./information-system.types.ts";

@Resolver(() => InformationSystem)
export class InformationSystemResolver {
  @Authorized("informationSystem:view")
  @Query(() => [InformationSystem], { description: "Systems that the centre works in, by name." })
  informationSystems(@InMunicipality() ctx: MunicipalContext): Promise<InformationSystem[]> {
    const own = { municipality: ctx.municipalityId };
    return ctx.em.find(InformationSystem, own, { orderBy: { name: "asc", id: "asc" }, limit: 200 });
  }

  @Authorized("informationSystem:view")
  @Query(() => InformationSystem, { description: "A system. NOT_FOUND unless it is the municipality's." })
  informationSystem(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The system." }) id: string,
  ): Promise<InformationSystem> {
    return getSystem(ctx, clientId<InformationSystemId>(id));
  }

  @Authorized("informationSystem:change")
  @Mutation(() => InformationSystemResult, { description: "Adds a system to the register, or changes one." })
  async saveInformationSystem(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => InformationSystemInput, { description: "The system." }) input: InformationSystemInput,
  ): Promise<typeof InformationSystemResult> {
    const id = optionalId<InformationSystemId>(input.id);
    const outcome = await saveSystem(ctx, id === null ? null : { id, revision: input.revision ?? 0 }, {
      name: input.name.trim(),
      purpose: trimmed(input.purpose),
      owner: trimmed(input.owner),
      systemClass: input.systemClass,
      protectionLevel: input.protectionLevel ?? null,
      clause: trimmed(input.clause),
      link: trimmed(input.link),
      contact: trimmed(input.contact),
      state: input.state,
    });
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : new InformationSystemSaved(outcome);
  }

  @Authorized("informationSystem:change")
  @Mutation(() => SystemOccurrenceResult, {
    description: "Writes down planned work or a failure of a system, or changes what was written.",
  })
  async saveSystemOccurrence(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => SystemOccurrenceInput, { description: "The occurrence." })
    input: SystemOccurrenceInput,
  ): Promise<typeof SystemOccurrenceResult> {
    const { systemId, kind, title, startsAt, endsAt, cause, outcome: done, isCancelled } = input;
    const id = optionalId<SystemOccurrenceId>(input.id);
    const seen = id === null ? null : { id, revision: input.revision ?? 0 };
    const outcome = await saveOccurrence(ctx, clientId<InformationSystemId>(systemId), seen, {
      kind,
      title: title.trim(),
      startsAt,
      endsAt: endsAt ?? null,
      cause: trimmed(cause),
      outcome: trimmed(done),
      isCancelled,
    });
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : new SystemOccurrenceSaved(outcome);
  }

  @FieldResolver(() => [SystemOccurrence], {
    description: "Planned work and failures, the latest first.",
  })
  occurrences(@Ctx() ctx: MunicipalContext, @Root() { id }: InformationSystem): Promise<SystemOccurrence[]> {
    return occurrencesOf(ctx, id);
  }

  @FieldResolver(() => [CentreFile], { description: "Its documents." })
  files(@Ctx() ctx: MunicipalContext, @Root() { id }: InformationSystem): Promise<CentreFile[]> {
    return filesOf(ctx, id);
  }
}

@Resolver(() => SystemOccurrence)
export class SystemOccurrenceResolver {
  @FieldResolver(() => OccurrenceState, { description: "Where it stands." })
  state(@Ctx() { clock }: MunicipalContext, @Root() occurrence: SystemOccurrence): OccurrenceState {
    return occurrenceState(occurrence, clock.now());
  }

  @FieldResolver(() => LeakTerms, {
    nullable: true,
    description: "By when the regulator is to be told; null for what is no leak.",
  })
  leakTerms(@Root() occurrence: SystemOccurrence): LeakTerms | null {
    return leakTerms(occurrence);
  }
}
