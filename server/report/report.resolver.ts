import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { permissionsOf } from "../identity/authorization.ts";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext, OperationContext, RegionWideContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import type { Connection } from "../kernel/paging.ts";
import { InMunicipality, municipal } from "../kernel/rooms.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import { getReport } from "./find-report.ts";
import { Report, type ReportId } from "./report.entity.ts";
import { ReportState, ReportStep } from "./report.enums.ts";
import { ReportFilter } from "./report.inputs.ts";
import { draftById, dutiesOf, issuesOf, reportsPage } from "./report.reads.ts";
import { reportsDue } from "./report-calendar.reads.ts";
import { ReportConnection, ReportDue, ReportDuty, ReportFileFacts, ReportSection } from "./report.types.ts";
import { ReportDocument } from "./report-document.types.ts";
import { documentOfReport } from "./report-document.ts";
import type { ReportDraft } from "./report-draft.entity.ts";
import { ReportEvent } from "./report-event.entity.ts";
import { filesOf } from "./report-files.ts";
import { ReportIssue, ReportLetter } from "./report-issue.entity.ts";
import { stepsFrom } from "./report-steps.ts";
import { documentView, sectionsView } from "./report-view.ts";

/** @throws {DenialError} NOT_FOUND when there is no working copy: then there is no report either */
async function draftOf(ctx: OperationContext, { id }: Report): Promise<ReportDraft> {
  const draft = await draftById(municipal(ctx)).load(id);
  if (!draft) throw notFound();
  return draft;
}

@Resolver(() => Report)
export class ReportResolver {
  @Authorized("report:view")
  @Query(() => [ReportDuty], { description: "Reports that the regulation in force asks for." })
  reportDuties(@InMunicipality() ctx: MunicipalContext): Promise<ReportDuty[]> {
    return dutiesOf(ctx);
  }

  @Authorized("report:view")
  @Query(() => [ReportDue], {
    description: "Reports due in a month: begun ones and those to come, by the term.",
  })
  reportsDue(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("month", () => PlainDateScalar, { description: "Any day of the month." }) month: PlainDate,
  ): Promise<ReportDue[]> {
    return reportsDue(ctx, month);
  }

  @Authorized("report:view")
  @Query(() => ReportConnection, { description: "Reports of the centre by their terms, the latest first." })
  reports(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("filter", () => ReportFilter, { nullable: true, description: "Which ones." })
    filter: ReportFilter | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<Report>> {
    return reportsPage(ctx, filter, { first, after: after ?? null });
  }

  @Authorized("report:view")
  @Query(() => Report, { description: "A report of the centre." })
  async report(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The report." }) id: string,
  ): Promise<Report> {
    return (await getReport(ctx, clientId<ReportId>(id))).report;
  }

  @FieldResolver(() => ReportState, { description: "Where it stands." })
  async state(@Ctx() ctx: OperationContext, @Root() report: Report): Promise<ReportState> {
    return (await draftOf(ctx, report)).state;
  }

  @FieldResolver(() => Int, { description: "Counts changes; said with every change." })
  async revision(@Ctx() ctx: OperationContext, @Root() report: Report): Promise<number> {
    return (await draftOf(ctx, report)).revision;
  }

  @FieldResolver(() => String, { description: "Title." })
  async title(@Ctx() ctx: OperationContext, @Root() report: Report): Promise<string> {
    return (await draftOf(ctx, report)).title;
  }

  @FieldResolver(() => String, { nullable: true, description: "Who asked for it." })
  async askedBy(@Ctx() ctx: OperationContext, @Root() report: Report): Promise<string | null> {
    return (await draftOf(ctx, report)).askedBy;
  }

  @FieldResolver(() => Boolean, { description: "Its term is over and it was not sent." })
  isOverdue(@Ctx() { clock }: OperationContext, @Root() { dueAt, sentAt }: Report): boolean {
    return sentAt === null && dueAt < clock.now();
  }

  @FieldResolver(() => DateTimeScalar, { description: "When its figures were filled in." })
  async figuresAt(@Ctx() ctx: OperationContext, @Root() report: Report): Promise<Date> {
    return new Date((await draftOf(ctx, report)).figures.at);
  }

  @FieldResolver(() => [ReportSection], { description: "Its sections, to be worked at." })
  async sections(@Ctx() ctx: OperationContext, @Root() report: Report): Promise<ReportSection[]> {
    return sectionsView(await draftOf(ctx, report));
  }

  @FieldResolver(() => ReportDocument, { description: "As it would be printed now." })
  async document(@Ctx() ctx: OperationContext, @Root() report: Report): Promise<ReportDocument> {
    const draft = await draftOf(ctx, report);
    return documentView(await documentOfReport(municipal(ctx), { report, draft }, null));
  }

  @FieldResolver(() => [ReportStep], { description: "What the viewer may do with it now." })
  async steps(@Ctx() ctx: OperationContext, @Root() report: Report): Promise<ReportStep[]> {
    return stepsFrom((await draftOf(ctx, report)).state, await permissionsOf(ctx));
  }

  @FieldResolver(() => [ReportEvent], { description: "What was done with it, newest first." })
  history(@Ctx() ctx: OperationContext, @Root() { id }: Report): Promise<ReportEvent[]> {
    const where = { municipality: municipal(ctx).municipalityId, reportId: id };
    return ctx.em.find(ReportEvent, where, { orderBy: { id: "desc" }, limit: 200 });
  }

  @FieldResolver(() => [ReportIssue], { description: "As it was sent, the newest version first." })
  issues(@Ctx() ctx: OperationContext, @Root() { id }: Report): Promise<ReportIssue[]> {
    return issuesOf(municipal(ctx), id);
  }
}

@Resolver(() => ReportIssue)
export class ReportIssueResolver {
  @FieldResolver(() => ReportDocument, { description: "What it says." })
  document(@Root() { content }: ReportIssue): ReportDocument {
    return documentView(content);
  }

  @FieldResolver(() => [ReportFileFacts], {
    description: "Its files; empty for the moment they are being made.",
  })
  files(@Ctx() ctx: OperationContext, @Root() issue: ReportIssue): Promise<ReportFileFacts[]> {
    return filesOf(ctx as MunicipalContext | RegionWideContext, issue);
  }

  @FieldResolver(() => [ReportLetter], {
    description: "Letters by which it went; none for others than the centre.",
  })
  async letters(@Ctx() ctx: OperationContext, @Root() { id }: ReportIssue): Promise<ReportLetter[]> {
    if (ctx.kind !== "municipal") return [];
    const where = { municipality: ctx.municipalityId, issueId: id };
    return ctx.em.find(ReportLetter, where, { orderBy: { id: "asc" } });
  }
}
