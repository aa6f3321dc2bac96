import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { trimmed } from "../cooperation/text.rules.ts";
import { permissionsOf } from "../identity/authorization.ts";
import { clientId, optionalId } from "../kernel/client-id.ts";
import { type MunicipalContext } from "../kernel/context.ts";
import { badInput, notFound } from "../kernel/errors.ts";
import { perOperation } from "../kernel/loaders.ts";
import { daysBetween, type PlainDate } from "../kernel/plain-date.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { select } from "../kernel/select.ts";
import { isRefusal, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import {
  ContentPlacement,
  type ContentPlacementId,
  ContentPost,
  ContentPostEvent,
  type ContentPostId,
} from "./content-post.entity.ts";
import { movePost, savePost, takePostStep } from "./content-post.service.ts";
import { isMovable, placementSteps, POST_STEPS } from "./content.rules.ts";
import {
  ContentObligation,
  ContentPostInput,
  ContentPostResult,
  ContentPostSaved,
  ContentPostStepInput,
  MoveContentPostInput,
  PlacementStepInput,
} from "./content.types.ts";
import type { ContentTemplateId } from "./content-template.entity.ts";
import { getPost, historyOf, placementsOf } from "./find-post.ts";
import { obligationsOf } from "./obligation.reads.ts";
import { OfficialPage, type OfficialPageId } from "./official-page.entity.ts";
import { ContentPostStep, PlacementStep } from "./official-page.enums.ts";
import { settlePlacement } from "./settle-placement.ts";

const MOST_DAYS = 62;
const MOST_POSTS = 1_000;

const resultOf = (outcome: ContentPost | SubmissionRefusal): typeof ContentPostResult =>
  isRefusal(outcome) ? new SubmissionRefused(outcome) : new ContentPostSaved(outcome);

const pagesById = perOperation(async (ctx: MunicipalContext, ids: readonly OfficialPageId[]) => {
  const rows = await ctx.em.find(OfficialPage, { municipality: ctx.municipalityId, id: { $in: [...ids] } });
  return new Map(rows.map((row) => [row.id, row]));
});

const postsById = perOperation(async (ctx: MunicipalContext, ids: readonly ContentPostId[]) => {
  const rows = await ctx.em.find(ContentPost, { municipality: ctx.municipalityId, id: { $in: [...ids] } });
  return new Map(rows.map((row) => [row.id, row]));
});

@Resolver(() => ContentPost)
export class ContentPostResolver {
  @Authorized("officialPage:view")
  @Query(() => [ContentPost], {
    description: "Posts planned from a day to a day, both counted in, by their time; up to 62 days.",
  })
  async contentPosts(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("from", () => PlainDateScalar, { description: "First day, as the municipality counts it." })
    from: PlainDate,
    @Arg("to", () => PlainDateScalar, { description: "Last day." }) to: PlainDate,
  ): Promise<ContentPost[]> {
    const days = daysBetween(from, to);
    if (days < 0 || days >= MOST_DAYS) throw badInput(`Можно показать от 1 до ${MOST_DAYS} дней подряд.`);
    const [span] = await select<{ since: string; until: string }>(
      ctx.em,
      `select (?::date::timestamp at time zone ?)::timestamptz::text as since,
         ((?::date + 1)::timestamp at time zone ?)::timestamptz::text as until`,
      [from, ctx.timeZone, to, ctx.timeZone],
    );
    const plannedAt = { $gte: new Date(span!.since), $lt: new Date(span!.until) };
    return ctx.em.find(
      ContentPost,
      { municipality: ctx.municipalityId, plannedAt },
      { orderBy: { plannedAt: "asc", id: "asc" }, limit: MOST_POSTS },
    );
  }

  @Authorized("officialPage:view")
  @Query(() => ContentPost, { description: "A post. NOT_FOUND unless it is the municipality's." })
  contentPost(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The post." }) id: string,
  ): Promise<ContentPost> {
    return getPost(ctx, clientId<ContentPostId>(id));
  }

  @Authorized("officialPage:view")
  @Query(() => [ContentObligation], {
    description: "What the regional centre has the municipality publish, the latest last day first.",
  })
  contentObligations(@InMunicipality() ctx: MunicipalContext): Promise<ContentObligation[]> {
    return obligationsOf(ctx);
  }

  @Authorized("officialPage:change")
  @Mutation(() => ContentPostResult, { description: "Writes a post down, or changes a draft." })
  async saveContentPost(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => ContentPostInput, { description: "The post." }) input: ContentPostInput,
  ): Promise<typeof ContentPostResult> {
    const id = optionalId<ContentPostId>(input.id);
    const facts = {
      title: input.title.trim(),
      text: input.text.trim(),
      link: trimmed(input.link),
      plannedAt: input.plannedAt,
      component: input.component,
      templateId: optionalId<ContentTemplateId>(input.templateId),
    };
    const pageIds = input.pageIds.map((pageId) => clientId<OfficialPageId>(pageId));
    const seen = id === null ? null : { id, revision: input.revision ?? 0 };
    return resultOf(await savePost(ctx, seen, facts, pageIds));
  }

  @Authorized("officialPage:change")
  @Mutation(() => ContentPostResult, { description: "Moves a post to another time." })
  async moveContentPost(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => MoveContentPostInput, { description: "The post and its time." })
    { id, revision, plannedAt }: MoveContentPostInput,
  ): Promise<typeof ContentPostResult> {
    return resultOf(await movePost(ctx, { id: clientId<ContentPostId>(id), revision }, plannedAt));
  }

  @Authorized("officialPage:view")
  @Mutation(() => ContentPostResult, {
    description: "Takes a step of a post; each has a permission of its own.",
  })
  async takeContentPostStep(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => ContentPostStepInput, { description: "The step." })
    { id, revision, step, note }: ContentPostStepInput,
  ): Promise<typeof ContentPostResult> {
    const seen = { id: clientId<ContentPostId>(id), revision };
    return resultOf(await takePostStep(ctx, { ...seen, step, note: trimmed(note) }));
  }

  @Authorized("officialPage:change")
  @Mutation(() => ContentPostResult, {
    description: "Says of a publication what the program cannot know: that it is there, or that it is not.",
  })
  async settlePlacement(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => PlacementStepInput, { description: "What is so." })
    { id, revision, step, link, publishedAt }: PlacementStepInput,
  ): Promise<typeof ContentPostResult> {
    return resultOf(
      await settlePlacement(ctx, {
        id: clientId<ContentPlacementId>(id),
        revision,
        step,
        link: trimmed(link),
        publishedAt: publishedAt ?? null,
      }),
    );
  }

  @FieldResolver(() => [ContentPlacement], { description: "Its publications, page by page." })
  placements(@Ctx() ctx: MunicipalContext, @Root() { id }: ContentPost): Promise<ContentPlacement[]> {
    return placementsOf(ctx, id);
  }

  @FieldResolver(() => [ContentPostEvent], { description: "What happened to it, oldest first." })
  history(@Ctx() ctx: MunicipalContext, @Root() { id }: ContentPost): Promise<ContentPostEvent[]> {
    return historyOf(ctx, id);
  }

  @FieldResolver(() => [ContentPostStep], { description: "What the viewer may do with it now." })
  async steps(@Ctx() ctx: MunicipalContext, @Root() { state }: ContentPost): Promise<ContentPostStep[]> {
    const permissions = await permissionsOf(ctx);
    return Object.values(ContentPostStep).filter(
      (step) => POST_STEPS[step].from.includes(state) && permissions.has(POST_STEPS[step].permission),
    );
  }

  @FieldResolver(() => Boolean, { description: "Whether it may be moved to another time." })
  async isMovable(@Ctx() ctx: MunicipalContext, @Root() post: ContentPost): Promise<boolean> {
    return isMovable(post, await placementsOf(ctx, post.id));
  }
}

@Resolver(() => ContentPlacement)
export class ContentPlacementResolver {
  @FieldResolver(() => OfficialPage, { description: "The page." })
  async page(@Ctx() ctx: MunicipalContext, @Root() { pageId }: ContentPlacement): Promise<OfficialPage> {
    const page = await pagesById(ctx).load(pageId);
    if (!page) throw notFound();
    return page;
  }

  @FieldResolver(() => [PlacementStep], { description: "What a person may say of it now." })
  async steps(@Ctx() ctx: MunicipalContext, @Root() placement: ContentPlacement): Promise<PlacementStep[]> {
    const post = await postsById(ctx).load(placement.postId);
    return post ? placementSteps(placement, post) : [];
  }
}
