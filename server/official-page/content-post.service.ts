/** The content plan: posts written, moved, approved, recalled. */
import { notNow } from "../cooperation/text.rules.ts";
import { requirePermissions } from "../identity/authorization.ts";
import { actorName } from "../identity/stand-in.ts";
import { enqueue } from "../job/enqueue.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { notify } from "../notification/notify.ts";
import { LONGEST_TEXTS } from "../public-network/public-networks.ts";
import { textRefusal } from "../roadmap/roadmap-text.rules.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import {
  ContentPlacement,
  type ContentPlacementId,
  ContentPost,
  type ContentPostId,
} from "./content-post.entity.ts";
import { ContentTemplate } from "./content-template.entity.ts";
import { isMovable, POST_STEPS, type PostFacts, postRefusal } from "./content.rules.ts";
import { lockPost, readPlacements } from "./find-post.ts";
import { OfficialPage, type OfficialPageId } from "./official-page.entity.ts";
import { ContentPostState, ContentPostStep, PageStatus, PlacementState } from "./official-page.enums.ts";
import { pageRules } from "./page-setting.service.ts";
import { recordPostEvent } from "./record-post-event.ts";

type Outcome = ContentPost | SubmissionRefusal;

/** Who approves posts and is told of those that wait. */
export const APPROVING_ROLES = ["HEAD", "DEPUTY_HEAD", "CURATOR", "COORDINATOR"];

export interface SeenPost {
  readonly id: ContentPostId;
  readonly revision: number;
}

/** Writes a post down, or changes one that is still a draft. */
export async function savePost(
  ctx: MunicipalContext,
  seen: SeenPost | null,
  given: PostFacts,
  pageIds: readonly OfficialPageId[],
): Promise<Outcome> {
  const wanted = [...new Set(pageIds)];
  const template = await templateOf(ctx, given);
  // The subject of a template comes with its component.
  const facts = { ...given, component: template?.component ?? given.component };
  const refused = postRefusal(facts, wanted.length) ?? (await pagesRefusal(ctx, facts, wanted));
  if (refused) return refused;
  const post = seen === null ? newPost(ctx, facts) : await lockPost(ctx, seen.id, seen.revision);
  if (isRefusal(post)) return post;
  if (seen !== null) {
    if (post.state !== ContentPostState.DRAFT)
      return refuse(
        "NOT_A_DRAFT",
        "Публикация уже согласована или отправлена на согласование. Сначала верните её в черновики.",
      );
    Object.assign(post, facts, { revision: post.revision + 1 });
  }
  await placeOn(ctx, post, wanted, template?.isObligatory ?? false);
  recordPostEvent(ctx, post, seen === null ? "WRITTEN" : "CHANGED");
  await ctx.em.flush();
  return post;
}

/** @throws {DenialError} NOT_FOUND for a template of another region */
async function templateOf(ctx: MunicipalContext, { templateId }: PostFacts): Promise<ContentTemplate | null> {
  if (templateId === null) return null;
  const template = await ctx.em.findOne(ContentTemplate, { region: ctx.regionId, id: templateId });
  if (!template) throw notFound();
  return template;
}

/** @throws {DenialError} NOT_FOUND for a page that is not the municipality's */
async function pagesRefusal(
  ctx: MunicipalContext,
  { text, link }: PostFacts,
  pageIds: readonly OfficialPageId[],
): Promise<SubmissionRefusal | null> {
  const pages = await ctx.em.find(OfficialPage, {
    municipality: ctx.municipalityId,
    id: { $in: [...pageIds] },
  });
  if (pages.length !== pageIds.length) throw notFound();
  const closed = pages.find(({ status }) => status === PageStatus.CLOSED || status === PageStatus.PLANNED);
  if (closed)
    return refuse("PAGE_NOT_KEPT", `Страница «${closed.organisation}» не ведётся. Уберите её из публикации.`);
  const length = text.length + (link === null ? 0 : link.length + 2);
  const tight = pages.find(({ network }) => length > LONGEST_TEXTS[network]);
  return tight
    ? refuse(
        "TEXT_TOO_LONG",
        `Для одной из выбранных сетей текст слишком длинный: вместе со ссылкой можно до ${LONGEST_TEXTS[tight.network]} знаков.`,
      )
    : null;
}

function newPost(ctx: MunicipalContext, facts: PostFacts): ContentPost {
  const createdAt = ctx.clock.now();
  const post = ctx.em.create(ContentPost, {
    ...facts,
    municipality: ctx.municipalityId,
    id: newId<ContentPostId>(createdAt.getTime()),
    state: ContentPostState.DRAFT,
    authorAccountId: ctx.viewer.accountId,
    authorName: actorName(ctx),
    createdAt,
    revision: 1,
  });
  ctx.em.persist(post);
  return post;
}

/** Nothing of a draft has gone out, so its pages may change freely. */
async function placeOn(
  ctx: MunicipalContext,
  post: ContentPost,
  pageIds: readonly OfficialPageId[],
  isObligatory: boolean,
): Promise<void> {
  const known = post.revision === 1 ? [] : await readPlacements(ctx, post.id);
  for (const placement of known) {
    if (pageIds.includes(placement.pageId)) placement.isObligatory = isObligatory;
    else ctx.em.remove(placement);
  }
  for (const pageId of pageIds.filter((id) => !known.some((each) => each.pageId === id)))
    ctx.em.persist(
      ctx.em.create(ContentPlacement, {
        municipality: ctx.municipalityId,
        id: newId<ContentPlacementId>(ctx.clock.now().getTime()),
        postId: post.id,
        pageId,
        isObligatory,
        state: PlacementState.PLANNED,
        attemptKey: null,
        attemptedAt: null,
        publishedAt: null,
        isByHand: false,
        link: null,
        problem: null,
        problemText: null,
        revision: 1,
      }),
    );
}

/** Moves a post to another time; one that is approved stays approved. */
export async function movePost(ctx: MunicipalContext, seen: SeenPost, plannedAt: Date): Promise<Outcome> {
  const post = await lockPost(ctx, seen.id, seen.revision);
  if (isRefusal(post)) return post;
  if (!isMovable(post, await readPlacements(ctx, post.id)))
    return refuse("ALREADY_OUT", "Публикация уже вышла или выходит: перенести её нельзя.");
  const isApproved = post.state === ContentPostState.APPROVED;
  if (isApproved && plannedAt <= ctx.clock.now()) return timePassed();
  Object.assign(post, { plannedAt, revision: post.revision + 1 });
  recordPostEvent(ctx, post, "MOVED");
  await ctx.em.flush();
  if (isApproved) await schedule(ctx, post);
  return post;
}

const timePassed = (): SubmissionRefusal =>
  refuse("IN_THE_PAST", "Время публикации уже прошло. Выберите время впереди.");

export interface PostStepFacts extends SeenPost {
  readonly step: ContentPostStep;
  readonly note: string | null;
}

/**
 * Takes a step.
 *
 * @throws {DenialError} FORBIDDEN for whoever has no right to it
 */
export async function takePostStep(
  ctx: MunicipalContext,
  { id, revision, step, note }: PostStepFacts,
): Promise<Outcome> {
  const post = await lockPost(ctx, id, revision);
  if (isRefusal(post)) return post;
  const { from, to, permission, needsNote, needsTimeAhead } = POST_STEPS[step];
  if (!from.includes(post.state)) return notNow();
  await requirePermissions(ctx, [permission]);
  const refused = textRefusal(note, needsNote);
  if (refused) return refused;
  if (needsTimeAhead && post.plannedAt <= ctx.clock.now()) return timePassed();
  const isFree = step === ContentPostStep.SUBMIT && !(await pageRules(ctx)).needsApproval;
  if (from.includes(ContentPostState.APPROVED)) {
    const isHeld = await takeBack(ctx, post);
    if (isHeld)
      return refuse(
        "ALREADY_OUT",
        "Публикация уже вышла или выходит хотя бы на одной странице. Отозвать её нельзя.",
      );
  }
  post.state = isFree ? ContentPostState.APPROVED : to;
  post.revision += 1;
  recordPostEvent(ctx, post, isFree ? "APPROVE" : step, note);
  await ctx.em.flush();
  if (post.state === ContentPostState.APPROVED) await schedule(ctx, post);
  await tell(ctx, post, step);
  return post;
}

/** Publications that wait again from the beginning. @returns whether one of them is out or may be */
async function takeBack(ctx: MunicipalContext, post: ContentPost): Promise<boolean> {
  const placements = await readPlacements(ctx, post.id);
  const isOut = placements.some(({ state }) =>
    [PlacementState.PUBLISHING, PlacementState.PUBLISHED, PlacementState.UNKNOWN].includes(state),
  );
  if (isOut) return true;
  for (const placement of placements)
    Object.assign(placement, {
      state: PlacementState.PLANNED,
      problem: null,
      problemText: null,
      revision: placement.revision + 1,
    });
  return false;
}

/** Has the post published at its minute, page by page. */
export async function schedule(ctx: MunicipalContext, post: ContentPost): Promise<void> {
  for (const { id, state } of await readPlacements(ctx, post.id)) {
    if (state !== PlacementState.PLANNED) continue;
    await scheduleOne(ctx, id, post.plannedAt);
  }
}

/** A job that comes while the publication does not wait any more, or waits for later, does nothing. */
export const scheduleOne = (
  ctx: MunicipalContext,
  placementId: ContentPlacementId,
  at: Date,
): Promise<void> =>
  enqueue(
    ctx,
    "publish-post",
    { placementId },
    { startAfter: at, singletonKey: `${placementId} ${at.toISOString()}` },
  );

async function tell(ctx: MunicipalContext, post: ContentPost, step: ContentPostStep): Promise<void> {
  const params = { postId: post.id, state: post.state };
  if (post.state === ContentPostState.ON_APPROVAL)
    await notify(ctx, { kind: NotificationKind.POST_TO_APPROVE, roleCodes: APPROVING_ROLES, params });
  else if (step === ContentPostStep.APPROVE || step === ContentPostStep.RETURN)
    await notify(ctx, { kind: NotificationKind.POST_DECIDED, accountIds: [post.authorAccountId], params });
}
