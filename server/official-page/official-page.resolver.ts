import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { memberById } from "../composition/composition.reads.ts";
import { Member, type MemberId } from "../composition/member.entity.ts";
import { trimmed } from "../cooperation/text.rules.ts";
import { clientId, optionalId } from "../kernel/client-id.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { groupBy, perOperation } from "../kernel/loaders.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { isRefusal, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { OfficialPage, type OfficialPageId } from "./official-page.entity.ts";
import { isInOrder, type PageFacts } from "./official-page.rules.ts";
import { assessPage, getPage, ownRequirements, savePage } from "./official-page.service.ts";
import {
  AssessPageInput,
  OfficialPageFilter,
  OfficialPageInput,
  OfficialPageResult,
  OfficialPageSaved,
  PageRequirementInput,
  PageRequirementResult,
  PageRequirementSaved,
  PageRules,
  PageRulesInput,
  PageRulesResult,
  PageRulesSaved,
} from "./official-page.types.ts";
import { PageAssessment, PageRequirement, type PageRequirementId } from "./page-assessment.entity.ts";
import { saveRequirement } from "./page-requirement.service.ts";
import { pageFaults } from "./page-faults.ts";
import { pageRules, savePageRules } from "./page-setting.service.ts";
import { requirementsOn } from "./requirement.rules.ts";
import { PageScore, RequirementSet } from "./requirement.types.ts";

const MOST_PAGES = 500;

export const pageResultOf = (outcome: OfficialPage | SubmissionRefusal): typeof OfficialPageResult =>
  isRefusal(outcome) ? new SubmissionRefused(outcome) : new OfficialPageSaved(outcome);

const factsOf = (input: OfficialPageInput): PageFacts => ({
  level: input.level,
  founder: trimmed(input.founder),
  organisation: input.organisation.trim(),
  ogrn: trimmed(input.ogrn),
  spheres: input.spheres.map((sphere) => sphere.trim()).filter((sphere) => sphere !== ""),
  status: input.status,
  network: input.network,
  pageRef: input.pageRef.trim(),
  link: input.link.trim(),
  isConnected: input.isConnected,
  hasMark: input.hasMark,
  hasDesign: input.hasDesign,
  subscribers: input.subscribers ?? null,
  responsibleMemberId: optionalId<MemberId>(input.responsibleMemberId),
  lastPostOn: input.lastPostOn ?? null,
});

const assessments = perOperation(async (ctx: MunicipalContext, ids: readonly OfficialPageId[]) => {
  const rows = await ctx.em.find(
    PageAssessment,
    { municipality: ctx.municipalityId, pageId: { $in: [...ids] } },
    { orderBy: { id: "desc" } },
  );
  return groupBy(rows, ({ pageId }) => pageId);
});

@Resolver(() => OfficialPage)
export class OfficialPageResolver {
  @Authorized("officialPage:view")
  @Query(() => [OfficialPage], {
    description: "The register of official pages, by organisations; up to 500.",
  })
  async officialPages(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("filter", () => OfficialPageFilter, { nullable: true, description: "Which ones." })
    filter: OfficialPageFilter | null,
  ): Promise<OfficialPage[]> {
    const rows = await ctx.em.find(
      OfficialPage,
      {
        municipality: ctx.municipalityId,
        ...(filter?.statuses ? { status: { $in: filter.statuses } } : {}),
        ...(filter?.networks ? { network: { $in: filter.networks } } : {}),
      },
      { orderBy: { organisation: "asc", id: "asc" }, limit: MOST_PAGES },
    );
    if (filter?.hasFaults == null) return rows;
    const faults = await Promise.all(rows.map((row) => pageFaults(ctx, row)));
    return rows.filter((_, index) => isInOrder(faults[index]!) !== filter.hasFaults);
  }

  @Authorized("officialPage:view")
  @Query(() => OfficialPage, { description: "A page. NOT_FOUND unless it is the municipality's." })
  officialPage(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The page." }) id: string,
  ): Promise<OfficialPage> {
    return getPage(ctx, clientId<OfficialPageId>(id));
  }

  @Authorized("officialPage:view")
  @Query(() => RequirementSet, { description: "What is asked of pages today, and what each point rests on." })
  async pageRequirements(@InMunicipality() ctx: MunicipalContext): Promise<RequirementSet> {
    return requirementsOn(todayOf(ctx), await ownRequirements(ctx));
  }

  @Authorized("officialPage:view")
  @Query(() => [PageRequirement], {
    description: "Requirements of the municipality itself, those of the past included.",
  })
  ownPageRequirements(@InMunicipality() ctx: MunicipalContext): Promise<PageRequirement[]> {
    return ownRequirements(ctx);
  }

  @Authorized("officialPage:view")
  @Query(() => PageRules, { description: "How the municipality keeps its pages." })
  pageRules(@InMunicipality() ctx: MunicipalContext): Promise<PageRules> {
    return pageRules(ctx);
  }

  @Authorized("officialPage:change")
  @Mutation(() => OfficialPageResult, { description: "Enters a page into the register, or changes one." })
  async saveOfficialPage(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => OfficialPageInput, { description: "The page." }) input: OfficialPageInput,
  ): Promise<typeof OfficialPageResult> {
    const id = optionalId<OfficialPageId>(input.id);
    const seen = id === null ? null : { id, revision: input.revision ?? 0 };
    return pageResultOf(await savePage(ctx, seen, factsOf(input)));
  }

  @Authorized("officialPage:change")
  @Mutation(() => OfficialPageResult, { description: "Holds a page against the requirements of today." })
  async assessOfficialPage(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => AssessPageInput, { description: "What was found." })
    { pageId, revision, answers, note }: AssessPageInput,
  ): Promise<typeof OfficialPageResult> {
    const found = new Map(answers.map(({ code, value }) => [code, value]));
    const seen = { id: clientId<OfficialPageId>(pageId), revision };
    return pageResultOf(await assessPage(ctx, { ...seen, answers: found, note: trimmed(note) }));
  }

  @Authorized("officialPage:change")
  @Mutation(() => PageRequirementResult, { description: "Sets a requirement of the municipality itself." })
  async savePageRequirement(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => PageRequirementInput, { description: "The requirement." })
    { id, revision, title, points, ground, validFrom, validTo }: PageRequirementInput,
  ): Promise<typeof PageRequirementResult> {
    const known = optionalId<PageRequirementId>(id);
    const outcome = await saveRequirement(ctx, known && { id: known, revision: revision ?? 0 }, {
      title: title.trim(),
      points,
      ground: trimmed(ground),
      validFrom,
      validTo: validTo ?? null,
    });
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : new PageRequirementSaved(outcome);
  }

  @Authorized("officialPage:approve")
  @Mutation(() => PageRulesResult, { description: "Sets how the municipality keeps its pages." })
  async savePageRules(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => PageRulesInput, { description: "The rules." })
    { revision, freshDays, needsApproval }: PageRulesInput,
  ): Promise<typeof PageRulesResult> {
    const own = { freshDays: freshDays ?? null, needsApproval: needsApproval ?? null };
    const outcome = await savePageRules(ctx, revision, own);
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : new PageRulesSaved(outcome);
  }

  @FieldResolver(() => Member, { nullable: true, description: "Member who is responsible for it." })
  async responsible(
    @Ctx() ctx: MunicipalContext,
    @Root() { responsibleMemberId }: OfficialPage,
  ): Promise<Member | null> {
    return responsibleMemberId === null ? null : memberById(ctx, responsibleMemberId);
  }

  @FieldResolver(() => PageScore, { nullable: true, description: "Points of the last assessment." })
  score(@Root() { scorePoints, scoreMost }: OfficialPage): PageScore | null {
    if (scorePoints === null || scoreMost === null) return null;
    return { points: scorePoints, most: scoreMost, share: scoreMost === 0 ? 0 : scorePoints / scoreMost };
  }

  @FieldResolver(() => [PageAssessment], { description: "Assessments, the latest first." })
  async assessments(@Ctx() ctx: MunicipalContext, @Root() { id }: OfficialPage): Promise<PageAssessment[]> {
    return (await assessments(ctx).load(id)) ?? [];
  }

  @FieldResolver(() => [String], {
    description: "What the page lacks today: codes of `labels` set `pageFault`.",
  })
  faults(@Ctx() ctx: MunicipalContext, @Root() page: OfficialPage): Promise<string[]> {
    return pageFaults(ctx, page);
  }

  @FieldResolver(() => Boolean, { description: "Whether nothing of weight is lacking." })
  async isInOrder(@Ctx() ctx: MunicipalContext, @Root() page: OfficialPage): Promise<boolean> {
    return isInOrder(await pageFaults(ctx, page));
  }
}
