import { recordAudit } from "../audit/record-audit.ts";
import { actorName } from "../identity/stand-in.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { newId } from "../kernel/ids.ts";
import { type ContentPost, ContentPostEvent, type ContentPostEventId } from "./content-post.entity.ts";

/** Adds to the history of a post and to the journal, in the transaction of what happened. */
export function recordPostEvent(
  ctx: MunicipalContext,
  post: ContentPost,
  action: string,
  note: string | null = null,
): void {
  const at = ctx.clock.now();
  ctx.em.persist(
    ctx.em.create(ContentPostEvent, {
      municipality: ctx.municipalityId,
      id: newId<ContentPostEventId>(at.getTime()),
      postId: post.id,
      at,
      action,
      accountId: ctx.viewer.accountId,
      actor: actorName(ctx),
      note,
    }),
  );
  recordAudit(ctx, "contentPost.changed", post.title, { action });
}
