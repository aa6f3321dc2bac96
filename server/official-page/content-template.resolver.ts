import {
  Arg,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { trimmed } from "../cooperation/text.rules.ts";
import { clientId, optionalId } from "../kernel/client-id.ts";
import type { MunicipalContext, OperationContext, RegionWideContext } from "../kernel/context.ts";
import { forbidden, notFound } from "../kernel/errors.ts";
import type { MunicipalityId, RegionId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { AmongTenants, InRegion } from "../kernel/rooms.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { municipalityById } from "../municipality/municipality.reads.ts";
import { isRefusal, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { ContentTemplateInput, ContentTemplateResult, ContentTemplateSaved } from "./content.types.ts";
import { ContentTemplate, type ContentTemplateId } from "./content-template.entity.ts";
import { saveTemplate, withdrawTemplate } from "./content-template.service.ts";
import { townsOfTemplate } from "./obligation.reads.ts";
import { ObligationState } from "./official-page.enums.ts";

const MOST_TEMPLATES = 200;

@ObjectType({ description: "How an obligatory publication stands in a municipality." })
export class TownObligationView {
  readonly municipalityId!: MunicipalityId;

  @Field(() => ObligationState, { description: "How it stands." })
  readonly state!: ObligationState;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day for which it is planned." })
  readonly plannedOn!: PlainDate | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day on which it was published." })
  readonly publishedOn!: PlainDate | null;

  @Field(() => Int, { description: "Pages on which it was published." })
  readonly pages!: number;
}

const resultOf = (outcome: ContentTemplate | SubmissionRefusal): typeof ContentTemplateResult =>
  isRefusal(outcome) ? new SubmissionRefused(outcome) : new ContentTemplateSaved(outcome);

@Resolver(() => ContentTemplate)
export class ContentTemplateResolver {
  @Authorized("officialPage:view")
  @Query(() => [ContentTemplate], {
    description: "Texts of the regional centre, the newest first; withdrawn ones only in the region's room.",
  })
  contentTemplates(@AmongTenants() ctx: MunicipalContext | RegionWideContext): Promise<ContentTemplate[]> {
    const visible =
      ctx.kind === "municipal"
        ? { region: ctx.regionId, withdrawnAt: null }
        : { region: { $in: [...ctx.regionIds] } };
    return ctx.em.find(ContentTemplate, visible, {
      orderBy: { createdAt: "desc", id: "desc" },
      limit: MOST_TEMPLATES,
    });
  }

  @Authorized("region:work")
  @Mutation(() => ContentTemplateResult, {
    description: "Gives municipalities a text, or words it anew; an obligatory one is told to them.",
  })
  async saveContentTemplate(
    @InRegion() ctx: RegionWideContext,
    @Arg("input", () => ContentTemplateInput, { description: "The text." }) input: ContentTemplateInput,
  ): Promise<typeof ContentTemplateResult> {
    if (ctx.kind !== "regional") throw forbidden();
    const id = optionalId<ContentTemplateId>(input.id);
    const { component, isObligatory, placeFrom, placeBy } = input;
    const facts = {
      component,
      title: input.title.trim(),
      text: input.text.trim(),
      link: trimmed(input.link),
      isObligatory,
      placeFrom: placeFrom ?? null,
      placeBy: placeBy ?? null,
    };
    const seen = id === null ? null : { id, revision: input.revision ?? 0 };
    return resultOf(await saveTemplate(ctx, seen, optionalId<RegionId>(input.regionId), facts));
  }

  @Authorized("region:work")
  @Mutation(() => ContentTemplateResult, { description: "Withdraws a text: it is owed no more." })
  async withdrawContentTemplate(
    @InRegion() ctx: RegionWideContext,
    @Arg("id", () => ID, { description: "The text." }) id: string,
    @Arg("revision", () => Int, { description: "Its revision as the viewer saw it." }) revision: number,
  ): Promise<typeof ContentTemplateResult> {
    if (ctx.kind !== "regional") throw forbidden();
    return resultOf(await withdrawTemplate(ctx, { id: clientId<ContentTemplateId>(id), revision }));
  }

  @FieldResolver(() => [TownObligationView], {
    description: "How it stands in each municipality that has to publish it; empty in a municipality's room.",
  })
  async towns(
    @Ctx() ctx: OperationContext,
    @Root() template: ContentTemplate,
  ): Promise<readonly TownObligationView[]> {
    return ctx.kind === "regional" || ctx.kind === "onboarding" ? townsOfTemplate(ctx, template) : [];
  }
}

@Resolver(() => TownObligationView)
export class TownObligationResolver {
  @FieldResolver(() => Municipality, { description: "The municipality." })
  async municipality(
    @Ctx() ctx: OperationContext,
    @Root() { municipalityId }: TownObligationView,
  ): Promise<Municipality> {
    const found = await municipalityById(ctx, municipalityId);
    if (!found) throw notFound();
    return found;
  }
}
