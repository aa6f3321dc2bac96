/** Posts of the viewer's municipality, and their publications. */
import { LockMode } from "@mikro-orm/core";
import { changedByOther } from "../cooperation/text.rules.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { groupBy, perOperation } from "../kernel/loaders.ts";
import type { SubmissionRefusal } from "../submission/submission-refusal.ts";
import {
  ContentPlacement,
  ContentPost,
  ContentPostEvent,
  type ContentPostId,
} from "./content-post.entity.ts";

/** @throws {DenialError} NOT_FOUND for a post that is not the municipality's */
export async function getPost(ctx: MunicipalContext, id: ContentPostId): Promise<ContentPost> {
  const post = await ctx.em.findOne(ContentPost, { municipality: ctx.municipalityId, id });
  if (!post) throw notFound();
  return post;
}

/** The post, held until the transaction ends. @throws {DenialError} NOT_FOUND */
export async function holdPost(ctx: MunicipalContext, id: ContentPostId): Promise<ContentPost> {
  const post = await ctx.em.findOne(
    ContentPost,
    { municipality: ctx.municipalityId, id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!post) throw notFound();
  return post;
}

/** As above; refused when somebody else changed it meanwhile. */
export async function lockPost(
  ctx: MunicipalContext,
  id: ContentPostId,
  revision: number,
): Promise<ContentPost | SubmissionRefusal> {
  const post = await holdPost(ctx, id);
  return post.revision === revision ? post : changedByOther(post.revision);
}

/** Publications of a post as they are at this moment: for what changes them. */
export const readPlacements = (ctx: MunicipalContext, postId: ContentPostId): Promise<ContentPlacement[]> =>
  ctx.em.find(
    ContentPlacement,
    { municipality: ctx.municipalityId, postId },
    { orderBy: { id: "asc" }, refresh: true },
  );

const placements = perOperation(async (ctx: MunicipalContext, ids: readonly ContentPostId[]) => {
  const rows = await ctx.em.find(
    ContentPlacement,
    { municipality: ctx.municipalityId, postId: { $in: [...ids] } },
    { orderBy: { id: "asc" } },
  );
  return groupBy(rows, ({ postId }) => postId);
});

/** Publications of a post. Batched. */
export async function placementsOf(ctx: MunicipalContext, id: ContentPostId): Promise<ContentPlacement[]> {
  return (await placements(ctx).load(id)) ?? [];
}

export const historyOf = (ctx: MunicipalContext, postId: ContentPostId): Promise<ContentPostEvent[]> =>
  ctx.em.find(ContentPostEvent, { municipality: ctx.municipalityId, postId }, { orderBy: { id: "asc" } });
