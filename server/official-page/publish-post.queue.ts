/**
 * Publishes a post on a page at its minute. Three transactions and a call between them: the attempt is noted before
 * the network is asked, so that a program killed at any place never asks twice. What a killed attempt came to is
 * nobody's knowledge: a person looks and says.
 */
import { randomUUID } from "node:crypto";
import type { Queue } from "../job/queue.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { plainDateIn } from "../kernel/plain-date.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { notify } from "../notification/notify.ts";
import { type Attempt, type Outgoing, REFUSAL_TEXTS, type RefusalCode } from "../public-network/network.ts";
import type { PublicNetworks } from "../public-network/public-networks.ts";
import type { PageSecret } from "../public-network/sealed-access.ts";
import { ContentPlacement, type ContentPlacementId, type ContentPost } from "./content-post.entity.ts";
import { scheduleOne } from "./content-post.service.ts";
import { holdPost, readPlacements } from "./find-post.ts";
import { OfficialPage } from "./official-page.entity.ts";
import { ContentPostState, PlacementState } from "./official-page.enums.ts";
import { notePost } from "./official-page.reads.ts";
import { PAGE_ROLES } from "./page-roles.ts";
import { PageAccess } from "./page-setting.entity.ts";
import { recordPostEvent } from "./record-post-event.ts";
import { finishPost } from "./settle-placement.ts";

/** A network that does not take a post for so long after its time has missed it. */
const LONGEST_WAIT_MS = 12 * 60 * 60_000;

interface Begun {
  readonly secret: PageSecret;
  readonly post: Outgoing;
}

export const publishPostQueue = (networks: PublicNetworks): Queue => ({
  name: "publish-post",
  async run(work) {
    const { placementId } = work.data;
    if (typeof placementId !== "string") throw new Error("A job without a publication.");
    const id = placementId as ContentPlacementId;
    const begun = await work.inMunicipality((ctx) => begin(ctx, networks, id));
    if (begun === null) return;
    const attempt = await networks.publish(begun.secret, begun.post);
    await work.inMunicipality((ctx) => end(ctx, id, begun.post.attemptKey, attempt));
  },
});

/** Notes the attempt; null when there is nothing to ask the network for. */
async function begin(
  ctx: MunicipalContext,
  networks: PublicNetworks,
  id: ContentPlacementId,
): Promise<Begun | null> {
  const held = await hold(ctx, id);
  if (held === null) return null;
  const { post, placement } = held;
  if (placement.state === PlacementState.PUBLISHING) {
    await note(ctx, held, PlacementState.UNKNOWN, "UNKNOWN");
    return null;
  }
  const now = ctx.clock.now();
  const isDue = post.state === ContentPostState.APPROVED && post.plannedAt <= now;
  if (placement.state !== PlacementState.PLANNED || !isDue) return null;
  const page = await ctx.em.findOneOrFail(OfficialPage, {
    municipality: ctx.municipalityId,
    id: placement.pageId,
  });
  const access = await ctx.em.findOne(PageAccess, { municipality: ctx.municipalityId, pageId: page.id });
  const problem: RefusalCode | null =
    access === null ? "NOT_CONNECTED" : networks.isOn ? null : "KEY_MISSING";
  if (problem !== null || access === null) {
    await note(ctx, held, PlacementState.BY_HAND, problem ?? "NOT_CONNECTED");
    return null;
  }
  const secret = networks.open({ municipalityId: ctx.municipalityId, pageId: page.id }, access.sealed);
  if (secret === null || secret.network !== page.network) {
    access.problem = REFUSAL_TEXTS.SEAL_BROKEN;
    await note(ctx, held, PlacementState.FAILED, "SEAL_BROKEN");
    return null;
  }
  const attemptKey = randomUUID();
  Object.assign(placement, {
    state: PlacementState.PUBLISHING,
    attemptKey,
    attemptedAt: now,
    revision: placement.revision + 1,
  });
  await ctx.em.flush();
  return { secret, post: { pageRef: page.pageRef, text: post.text, link: post.link, attemptKey } };
}

/** Notes what the attempt came to, unless somebody has settled it meanwhile. */
async function end(
  ctx: MunicipalContext,
  id: ContentPlacementId,
  attemptKey: string,
  attempt: Attempt,
): Promise<void> {
  const held = await hold(ctx, id);
  if (held?.placement.attemptKey !== attemptKey || held.placement.state !== PlacementState.PUBLISHING) return;
  const { post, placement } = held;
  switch (attempt.kind) {
    case "PUBLISHED":
      return publish(ctx, held, attempt.link);
    case "REFUSED":
      if (attempt.code === "TOKEN_EXPIRED") await noteExpired(ctx, placement);
      return note(ctx, held, PlacementState.FAILED, attempt.code);
    case "UNKNOWN":
      return note(ctx, held, PlacementState.UNKNOWN, "UNKNOWN");
    case "LATER": {
      const next = new Date(ctx.clock.now().getTime() + attempt.afterSeconds * 1_000);
      if (next.getTime() > post.plannedAt.getTime() + LONGEST_WAIT_MS)
        return note(ctx, held, PlacementState.FAILED, "TOO_LATE");
      Object.assign(placement, { state: PlacementState.PLANNED, revision: placement.revision + 1 });
      await ctx.em.flush();
      return scheduleOne(ctx, id, next);
    }
    default:
      attempt satisfies never;
  }
}

interface Held {
  readonly post: ContentPost;
  readonly placement: ContentPlacement;
  readonly placements: readonly ContentPlacement[];
}

async function hold(ctx: MunicipalContext, id: ContentPlacementId): Promise<Held | null> {
  const found = await ctx.em.findOne(ContentPlacement, { municipality: ctx.municipalityId, id });
  if (!found) return null;
  const post = await holdPost(ctx, found.postId);
  const placements = await readPlacements(ctx, post.id);
  const placement = placements.find((each) => each.id === id);
  return placement ? { post, placement, placements } : null;
}

async function publish(ctx: MunicipalContext, held: Held, link: string | null): Promise<void> {
  const { post, placement, placements } = held;
  const publishedAt = ctx.clock.now();
  Object.assign(placement, {
    state: PlacementState.PUBLISHED,
    publishedAt,
    link,
    problem: null,
    problemText: null,
    revision: placement.revision + 1,
  });
  finishPost(post, placements);
  recordPostEvent(ctx, post, "PLACEMENT_PUBLISHED");
  await ctx.em.flush();
  await notePost(ctx, placement.pageId, plainDateIn(ctx.timeZone, publishedAt));
}

async function note(
  ctx: MunicipalContext,
  held: Held,
  state: PlacementState,
  problem: RefusalCode,
): Promise<void> {
  const { post, placement } = held;
  const problemText = REFUSAL_TEXTS[problem];
  Object.assign(placement, { state, problem, problemText, revision: placement.revision + 1 });
  recordPostEvent(ctx, post, `PLACEMENT_${state}`, problemText);
  await ctx.em.flush();
  await notify(ctx, {
    kind: NotificationKind.POST_NOT_PUBLISHED,
    accountIds: [post.authorAccountId],
    roleCodes: PAGE_ROLES,
    params: { postId: post.id, problem },
  });
}

async function noteExpired(ctx: MunicipalContext, { pageId }: ContentPlacement): Promise<void> {
  const access = await ctx.em.findOne(PageAccess, { municipality: ctx.municipalityId, pageId });
  if (access) access.problem = REFUSAL_TEXTS.TOKEN_EXPIRED;
}
