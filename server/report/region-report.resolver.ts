import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { clientId, optionalId } from "../kernel/client-id.ts";
import type { OperationContext, RegionWideContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import type { MunicipalityId } from "../kernel/ids.ts";
import type { Connection } from "../kernel/paging.ts";
import { InRegion, regionWide } from "../kernel/rooms.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { municipalityById } from "../municipality/municipality.reads.ts";
import { getRegionReport, regionReportsPage } from "./region-report.reads.ts";
import type { ReportId } from "./report.entity.ts";
import { OwedState } from "./report.enums.ts";
import { RegionReportFilter } from "./report.inputs.ts";
import { issuesOf } from "./report.reads.ts";
import { RegionReport, RegionReportConnection } from "./report.types.ts";
import { ReportIssue } from "./report-issue.entity.ts";

const FIRST = { defaultValue: 50, description: "Size of the page, 1 to 200." };
const AFTER = { nullable: true, description: "Cursor of the last row of the page before." };

@Resolver(() => RegionReport)
export class RegionReportResolver {
  @Authorized("comparison:view")
  @Query(() => RegionReportConnection, {
    description:
      "Reports that centres owe to the regional centre or have sent it, by their terms, the latest first.",
  })
  regionReports(
    @InRegion() ctx: RegionWideContext,
    @Arg("filter", () => RegionReportFilter, { nullable: true, description: "Which ones." })
    filter: RegionReportFilter | null,
    @Arg("first", () => Int, FIRST) first: number,
    @Arg("after", () => String, AFTER) after: string | null,
  ): Promise<Connection<RegionReport>> {
    const wanted = {
      municipalityId: optionalId<MunicipalityId>(filter?.municipalityId),
      state: filter?.state ?? null,
      kind: filter?.kind ?? null,
    };
    return regionReportsPage(ctx, wanted, { first, after: after ?? null });
  }

  @Authorized("comparison:view")
  @Query(() => RegionReportConnection, { description: "Reports whose term is over and that were not sent." })
  overdueReports(
    @InRegion() ctx: RegionWideContext,
    @Arg("first", () => Int, FIRST) first: number,
    @Arg("after", () => String, AFTER) after: string | null,
  ): Promise<Connection<RegionReport>> {
    const wanted = { municipalityId: null, state: OwedState.OVERDUE, kind: null };
    return regionReportsPage(ctx, wanted, { first, after: after ?? null });
  }

  @Authorized("comparison:view")
  @Query(() => RegionReport, {
    description: "A report that a centre owes to the regional centre or has sent it.",
  })
  regionReport(
    @InRegion() ctx: RegionWideContext,
    @Arg("id", () => ID, { description: "The report." }) id: string,
  ): Promise<RegionReport> {
    return getRegionReport(ctx, clientId<ReportId>(id));
  }

  @FieldResolver(() => Municipality, { description: "Who owes it." })
  async municipality(
    @Ctx() ctx: OperationContext,
    @Root() { municipalityId }: RegionReport,
  ): Promise<Municipality> {
    const found = await municipalityById(ctx, municipalityId as MunicipalityId);
    if (!found) throw notFound();
    return found;
  }

  @FieldResolver(() => [ReportIssue], { description: "As it was sent, the newest version first." })
  issues(@Ctx() ctx: OperationContext, @Root() { id }: RegionReport): Promise<ReportIssue[]> {
    return issuesOf(regionWide(ctx), id as ReportId);
  }
}
