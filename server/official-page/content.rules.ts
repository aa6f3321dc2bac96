/** What a post must have, and how it may go on: pure, over `schema/content-post-steps.json`. */
import { z } from "zod";
import data from "../../schema/content-post-steps.json" with { type: "json" };
import { lineRefusal } from "../roadmap/roadmap-text.rules.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import type { ContentPlacement, ContentPost } from "./content-post.entity.ts";
import { ContentPostState, ContentPostStep, PlacementState, PlacementStep } from "./official-page.enums.ts";

const PostRule = z.strictObject({
  from: z.array(z.enum(ContentPostState)),
  to: z.enum(ContentPostState),
  permission: z.enum(["officialPage:change", "officialPage:approve"]),
  needsNote: z.boolean(),
  needsTimeAhead: z.boolean().describe("Only while its time has not come."),
});
const PlacementRule = z.strictObject({
  from: z.array(z.enum(PlacementState)),
  to: z.enum(PlacementState),
});
const STEPS = z
  .strictObject({
    post: z.record(z.enum(ContentPostStep), PostRule),
    placement: z.record(z.enum(PlacementStep), PlacementRule),
  })
  .parse(data);

export const POST_STEPS: Readonly<Record<ContentPostStep, z.infer<typeof PostRule>>> = STEPS.post;
export const PLACEMENT_STEPS: Readonly<Record<PlacementStep, z.infer<typeof PlacementRule>>> =
  STEPS.placement;

/** Longer than any of the networks takes. */
const LONGEST_POST = 16_000;
const MOST_PAGES = 100;
const LONGEST_LINK = 2_000;

export type PostFacts = Pick<
  ContentPost,
  "title" | "text" | "link" | "plannedAt" | "component" | "templateId"
>;

export function postRefusal(facts: PostFacts, pageCount: number): SubmissionRefusal | null {
  const { title, text, link } = facts;
  if (text === "") return refuse("TEXT_MISSING", "Напишите текст публикации.");
  if (text.length > LONGEST_POST)
    return refuse("TEXT_TOO_LONG", `Текст длиннее ${LONGEST_POST} знаков: ни одна сеть такой не примет.`);
  if (link !== null && !isWebLink(link))
    return refuse("LINK_WRONG", "Ссылка должна начинаться с https:// или http://.");
  if (pageCount === 0) return refuse("PAGES_MISSING", "Выберите хотя бы одну страницу для публикации.");
  if (pageCount > MOST_PAGES) return refuse("TOO_MANY_PAGES", `Можно выбрать до ${MOST_PAGES} страниц.`);
  return lineRefusal(title);
}

const isWebLink = (link: string): boolean =>
  link.length <= LONGEST_LINK && URL.canParse(link) && /^https?:$/.test(new URL(link).protocol);

/** While nothing of it went out, a post may be moved to another time. */
export function isMovable(
  { state }: Pick<ContentPost, "state">,
  placements: readonly Pick<ContentPlacement, "state">[],
): boolean {
  const isWaiting = placements.every((each) =>
    [PlacementState.PLANNED, PlacementState.SKIPPED].includes(each.state),
  );
  return isWaiting && MOVABLE.has(state);
}
const MOVABLE: ReadonlySet<ContentPostState> = new Set([
  ContentPostState.DRAFT,
  ContentPostState.ON_APPROVAL,
  ContentPostState.APPROVED,
]);

/** Whether everything of a post that is to go out has gone out. */
export function isAllOut(placements: readonly Pick<ContentPlacement, "state">[]): boolean {
  const left = placements.filter(({ state }) => state !== PlacementState.SKIPPED);
  return left.length > 0 && left.every(({ state }) => state === PlacementState.PUBLISHED);
}

/** What a person may say of a publication now. */
export const placementSteps = (
  { state }: Pick<ContentPlacement, "state">,
  post: Pick<ContentPost, "state">,
): PlacementStep[] =>
  post.state === ContentPostState.APPROVED || post.state === ContentPostState.PUBLISHED
    ? Object.values(PlacementStep).filter((step) => PLACEMENT_STEPS[step].from.includes(state))
    : [];
