/** What a person says of a publication that the program could not make, or does not know about. */
import { plainDateIn } from "../kernel/plain-date.ts";
import { changedByOther, notNow } from "../cooperation/text.rules.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { ContentPlacement, type ContentPlacementId, type ContentPost } from "./content-post.entity.ts";
import { scheduleOne } from "./content-post.service.ts";
import { isAllOut, PLACEMENT_STEPS, placementSteps } from "./content.rules.ts";
import { holdPost, readPlacements } from "./find-post.ts";
import { notePost } from "./official-page.reads.ts";
import { ContentPostState, PlacementStep } from "./official-page.enums.ts";
import { recordPostEvent } from "./record-post-event.ts";

export interface PlacementStepFacts {
  readonly id: ContentPlacementId;
  readonly revision: number;
  readonly step: PlacementStep;
  readonly link: string | null;
  readonly publishedAt: Date | null;
}

/** Takes a step. @throws {DenialError} NOT_FOUND for a publication that is not the municipality's */
export async function settlePlacement(
  ctx: MunicipalContext,
  facts: PlacementStepFacts,
): Promise<ContentPost | SubmissionRefusal> {
  const own = { municipality: ctx.municipalityId, id: facts.id };
  const found = await ctx.em.findOne(ContentPlacement, own);
  if (!found) throw notFound();
  // The post is held first, as everywhere: two who settle its publications cannot wait for one another.
  const post = await holdPost(ctx, found.postId);
  const placements = await readPlacements(ctx, post.id);
  const placement = placements.find(({ id }) => id === facts.id)!;
  if (placement.revision !== facts.revision) return changedByOther(placement.revision);
  if (!placementSteps(placement, post).includes(facts.step)) return notNow();
  const refused = factsRefusal(ctx, facts);
  if (refused) return refused;
  Object.assign(placement, {
    state: PLACEMENT_STEPS[facts.step].to,
    problem: null,
    problemText: null,
    revision: placement.revision + 1,
  });
  if (facts.step === PlacementStep.MARK_PUBLISHED) {
    const publishedAt = facts.publishedAt ?? ctx.clock.now();
    Object.assign(placement, { publishedAt, link: facts.link, isByHand: true });
    await notePost(ctx, placement.pageId, plainDateIn(ctx.timeZone, publishedAt));
  }
  recordPostEvent(ctx, post, `PLACEMENT_${facts.step}`);
  finishPost(post, placements);
  await ctx.em.flush();
  if (facts.step === PlacementStep.RETRY) await scheduleOne(ctx, placement.id, ctx.clock.now());
  return post;
}

function factsRefusal(
  ctx: MunicipalContext,
  { step, link, publishedAt }: PlacementStepFacts,
): SubmissionRefusal | null {
  if (step !== PlacementStep.MARK_PUBLISHED) return null;
  if (link !== null && !(URL.canParse(link) && new URL(link).protocol === "https:"))
    return refuse("LINK_WRONG", "Ссылка на запись должна начинаться с https://.");
  return publishedAt !== null && publishedAt > ctx.clock.now()
    ? refuse("DAY_AHEAD", "Это время ещё не наступило. Укажите, когда запись появилась на странице.")
    : null;
}

/** A post is out when everything of it that is to go out is. */
export function finishPost(post: ContentPost, placements: readonly ContentPlacement[]): void {
  if (post.state !== ContentPostState.APPROVED || !isAllOut(placements)) return;
  post.state = ContentPostState.PUBLISHED;
  post.revision += 1;
}
