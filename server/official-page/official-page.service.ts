/** The register of official pages: entered, changed, held against the requirements. */
import { LockMode } from "@mikro-orm/core";
import { recordAudit } from "../audit/record-audit.ts";
import { Member } from "../composition/member.entity.ts";
import { changedByOther } from "../cooperation/text.rules.ts";
import { actorName } from "../identity/stand-in.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { textRefusal } from "../roadmap/roadmap-text.rules.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { OfficialPage, type OfficialPageId } from "./official-page.entity.ts";
import { type PageFacts, pageRefusal } from "./official-page.rules.ts";
import { PageAssessment, type PageAssessmentId, PageRequirement } from "./page-assessment.entity.ts";
import { PageAccess } from "./page-setting.entity.ts";
import { postsOfPage } from "./official-page.reads.ts";
import { answersRefusal, requirementsOn, scoreOf } from "./requirement.rules.ts";

type Outcome = OfficialPage | SubmissionRefusal;

export interface SeenPage {
  readonly id: OfficialPageId;
  readonly revision: number;
}

/** @throws {DenialError} NOT_FOUND for a page that is not the municipality's */
export async function getPage(ctx: MunicipalContext, id: OfficialPageId): Promise<OfficialPage> {
  const page = await ctx.em.findOne(OfficialPage, { municipality: ctx.municipalityId, id });
  if (!page) throw notFound();
  return page;
}

/** The page, held until the transaction ends; refused when somebody else changed it meanwhile. */
export async function lockPage(ctx: MunicipalContext, { id, revision }: SeenPage): Promise<Outcome> {
  const page = await ctx.em.findOne(
    OfficialPage,
    { municipality: ctx.municipalityId, id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!page) throw notFound();
  return page.revision === revision ? page : changedByOther(page.revision);
}

/** Enters a page, or changes one. */
export async function savePage(
  ctx: MunicipalContext,
  seen: SeenPage | null,
  facts: PageFacts,
): Promise<Outcome> {
  const known = seen === null ? null : await lockPage(ctx, seen);
  if (known !== null && isRefusal(known)) return known;
  const refused = pageRefusal(facts) ?? (await linksRefusal(ctx, seen, facts));
  if (refused) return refused;
  const page = known ?? newPage(ctx, facts);
  if (known !== null) {
    const isMoved = page.network !== facts.network || page.pageRef !== facts.pageRef;
    // A key was given for one page of one network: it says nothing of another.
    if (isMoved) await ctx.em.nativeDelete(PageAccess, { municipality: ctx.municipalityId, pageId: page.id });
    Object.assign(page, facts, { revision: page.revision + 1 });
  }
  if (page.lastPostOn !== null) page.isStaleTold = false;
  recordAudit(ctx, seen === null ? "officialPage.added" : "officialPage.changed", page.organisation, {
    network: page.network,
    status: page.status,
  });
  await ctx.em.flush();
  return page;
}

function newPage(ctx: MunicipalContext, facts: PageFacts): OfficialPage {
  const page = ctx.em.create(OfficialPage, {
    ...facts,
    municipality: ctx.municipalityId,
    id: newId<OfficialPageId>(ctx.clock.now().getTime()),
    scorePoints: null,
    scoreMost: null,
    assessedOn: null,
    isStaleTold: false,
    revision: 1,
  });
  ctx.em.persist(page);
  return page;
}

/** @throws {DenialError} NOT_FOUND for a member who is not the municipality's */
async function linksRefusal(
  ctx: MunicipalContext,
  seen: SeenPage | null,
  { network, pageRef, responsibleMemberId, lastPostOn }: PageFacts,
): Promise<SubmissionRefusal | null> {
  const own = { municipality: ctx.municipalityId };
  if (responsibleMemberId !== null && !(await ctx.em.count(Member, { ...own, id: responsibleMemberId })))
    throw notFound();
  if (lastPostOn !== null && lastPostOn > todayOf(ctx))
    return refuse("DAY_AHEAD", "День последней публикации ещё не наступил.");
  const same = await ctx.em.findOne(OfficialPage, { ...own, network, pageRef });
  return same && same.id !== seen?.id
    ? refuse("PAGE_KNOWN", "Эта страница уже есть в реестре. Откройте её и внесите изменения.")
    : null;
}

export interface Assessing extends SeenPage {
  readonly answers: ReadonlyMap<string, number>;
  readonly note: string | null;
}

/** Holds a page against the requirements of today and keeps what each of them gave. */
export async function assessPage(
  ctx: MunicipalContext,
  { answers, note, ...seen }: Assessing,
): Promise<Outcome> {
  const page = await lockPage(ctx, seen);
  if (isRefusal(page)) return page;
  const today = todayOf(ctx);
  const asked = requirementsOn(today, await ownRequirements(ctx));
  const refused = answersRefusal(asked, answers) ?? textRefusal(note);
  if (refused) return refused;
  const { points, most, lines } = scoreOf(asked, answers, {
    HAS_MARK: Number(page.hasMark),
    HAS_DESIGN: Number(page.hasDesign),
    HAS_RESPONSIBLE: Number(page.responsibleMemberId !== null),
    POSTS_30_DAYS: await postsOfPage(ctx, page.id),
  });
  ctx.em.persist(
    ctx.em.create(PageAssessment, {
      municipality: ctx.municipalityId,
      id: newId<PageAssessmentId>(ctx.clock.now().getTime()),
      pageId: page.id,
      assessedOn: today,
      version: asked.version,
      points,
      most,
      lines,
      accountId: ctx.viewer.accountId,
      actor: actorName(ctx),
      note,
    }),
  );
  Object.assign(page, {
    scorePoints: points,
    scoreMost: most,
    assessedOn: today,
    revision: page.revision + 1,
  });
  recordAudit(ctx, "officialPage.assessed", page.organisation, { points, most, version: asked.version });
  await ctx.em.flush();
  return page;
}

/** Every requirement of the municipality itself, those of the past included. */
export const ownRequirements = (ctx: MunicipalContext): Promise<PageRequirement[]> =>
  ctx.em.find(
    PageRequirement,
    { municipality: ctx.municipalityId },
    { orderBy: { validFrom: "asc", id: "asc" } },
  );
