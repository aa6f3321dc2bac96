import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { trimmed } from "../cooperation/text.rules.ts";
import { enqueue } from "../job/enqueue.ts";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext, OperationContext, RegionWideContext } from "../kernel/context.ts";
import { badInput, notFound } from "../kernel/errors.ts";
import { groupBy, perOperation } from "../kernel/loaders.ts";
import { daysBetween, type PlainDate } from "../kernel/plain-date.ts";
import { InMunicipality, InRegion } from "../kernel/rooms.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { municipalityById } from "../municipality/municipality.reads.ts";
import { isRefusal, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { networkDialogue, pageMonths } from "./monitoring.reads.ts";
import {
  NetworkDialogue,
  PageAdviceInput,
  PageAdviceResult,
  PageAdviceSaved,
  PageMonth,
  TownPages,
} from "./monitoring.types.ts";
import { monthOf } from "./month-parts.ts";
import { OfficialPage, type OfficialPageId } from "./official-page.entity.ts";
import { getPage } from "./official-page.service.ts";
import { PageAdvice, type PageAdviceId } from "./page-advice.entity.ts";
import { advisePage, closeAdvice } from "./page-advice.service.ts";
import { townPages } from "./region-pages.reads.ts";

const MOST_DAYS = 366;

const adviceResultOf = (outcome: PageAdvice | SubmissionRefusal): typeof PageAdviceResult =>
  isRefusal(outcome) ? new SubmissionRefused(outcome) : new PageAdviceSaved(outcome);

const advice = perOperation(async (ctx: MunicipalContext, ids: readonly OfficialPageId[]) => {
  const rows = await ctx.em.find(
    PageAdvice,
    { municipality: ctx.municipalityId, pageId: { $in: [...ids] } },
    { orderBy: { id: "desc" } },
  );
  return groupBy(rows, ({ pageId }) => pageId);
});

const MONTH = { description: "Any day of the month." };

@Resolver(() => OfficialPage)
export class PageMonitoringResolver {
  @Authorized("officialPage:view")
  @Query(() => [PageMonth], { description: "Figures of pages for a month, week by week." })
  pageStatistics(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("month", () => PlainDateScalar, MONTH) month: PlainDate,
  ): Promise<PageMonth[]> {
    return pageMonths(ctx, monthOf(month));
  }

  @Authorized("officialPage:view")
  @Query(() => [NetworkDialogue], {
    description: "How messages that came by networks and messengers were dealt with; up to 366 days.",
  })
  networkDialogue(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("from", () => PlainDateScalar, { description: "First day." }) from: PlainDate,
    @Arg("to", () => PlainDateScalar, { description: "Last day." }) to: PlainDate,
  ): Promise<NetworkDialogue[]> {
    const days = daysBetween(from, to);
    if (days < 0 || days >= MOST_DAYS) throw badInput(`Можно показать от 1 до ${MOST_DAYS} дней подряд.`);
    return networkDialogue(ctx, from, to);
  }

  @Authorized("officialPage:change")
  @Mutation(() => Boolean, {
    description: "Asks the network for the figures of a page for a month; they come in the background.",
  })
  async readPageFigures(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("pageId", () => ID, { description: "The page; ВКонтакте alone tells figures." }) pageId: string,
    @Arg("month", () => PlainDateScalar, MONTH) month: PlainDate,
  ): Promise<boolean> {
    const page = await getPage(ctx, clientId<OfficialPageId>(pageId));
    const data = { pageId: page.id, month: monthOf(month) };
    await enqueue(ctx, "read-page-figures", data, { singletonKey: `${page.id} ${data.month}` });
    return true;
  }

  @Authorized("officialPage:change")
  @Mutation(() => PageAdviceResult, { description: "Advises those who keep a page; they are told." })
  async advisePage(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => PageAdviceInput, { description: "What to do." })
    { pageId, text, dueOn }: PageAdviceInput,
  ): Promise<typeof PageAdviceResult> {
    return adviceResultOf(
      await advisePage(ctx, clientId<OfficialPageId>(pageId), text.trim(), dueOn ?? null),
    );
  }

  @Authorized("officialPage:change")
  @Mutation(() => PageAdviceResult, { description: "Notes what became of a recommendation." })
  async closePageAdvice(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The recommendation." }) id: string,
    @Arg("revision", () => Int, { description: "Its revision as the viewer saw it." }) revision: number,
    @Arg("isDone", () => Boolean, { description: "Whether it was carried out; withdrawn otherwise." })
    isDone: boolean,
    @Arg("note", () => String, { nullable: true, description: "What came of it; needed to withdraw." })
    note: string | null,
  ): Promise<typeof PageAdviceResult> {
    const seen = { id: clientId<PageAdviceId>(id), revision };
    return adviceResultOf(await closeAdvice(ctx, seen, isDone, trimmed(note)));
  }

  @Authorized("comparison:view")
  @Query(() => [TownPages], { description: "Official pages of each municipality of the region, counted." })
  regionOfficialPages(
    @InRegion() ctx: RegionWideContext,
    @Arg("month", () => PlainDateScalar, MONTH) month: PlainDate,
  ): Promise<TownPages[]> {
    return townPages(ctx, monthOf(month));
  }

  @FieldResolver(() => [PageAdvice], {
    description: "Recommendations to those who keep it, the latest first.",
  })
  async advice(@Ctx() ctx: MunicipalContext, @Root() { id }: OfficialPage): Promise<PageAdvice[]> {
    return (await advice(ctx).load(id)) ?? [];
  }
}

@Resolver(() => TownPages)
export class TownPagesResolver {
  @FieldResolver(() => Municipality, { description: "The municipality." })
  async municipality(
    @Ctx() ctx: OperationContext,
    @Root() { municipalityId }: TownPages,
  ): Promise<Municipality> {
    const found = await municipalityById(ctx, municipalityId);
    if (!found) throw notFound();
    return found;
  }
}
