import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { type Looking, ownRows } from "../cooperation/acting.ts";
import { requirePermissions } from "../identity/authorization.ts";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext, OperationContext, RegionWideContext } from "../kernel/context.ts";
import { forbidden, notFound } from "../kernel/errors.ts";
import { type Connection, connectionOf, decodeCursor, pageSize } from "../kernel/paging.ts";
import { AmongTenants, InMunicipality, InRegion } from "../kernel/rooms.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { municipalityById } from "../municipality/municipality.reads.ts";
import { isRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { RiskNotice, type RiskNoticeId } from "./risk-notice.entity.ts";
import { handOverRiskNotice, openRiskNotice, reportRisk } from "./risk-notice.service.ts";
import type { RiskId } from "./risk.entity.ts";
import {
  ReportRiskInput,
  RiskNoticeConnection,
  RiskNoticeResult,
  RiskNoticeSaved,
  RiskResult,
  RiskSaved,
} from "./risk.types.ts";

@Resolver(() => RiskNotice)
export class RiskNoticeResolver {
  @Authorized("cooperation:view")
  @Query(() => RiskNoticeConnection, {
    description: "Notices of risks that municipalities sent to the regional centre, newest first.",
  })
  async regionRiskNotices(
    @InRegion() ctx: RegionWideContext,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<RiskNotice>> {
    const size = pageSize(first);
    const [at, id] = after ? (decodeCursor(after, ["string", "string"]) as [string, string]) : [];
    const behind = at
      ? { $or: [{ sentAt: { $lt: new Date(at) } }, { sentAt: new Date(at), id: { $lt: id } }] }
      : {};
    const own = ownRows(ctx);
    const rows = await ctx.em.find(RiskNotice, { ...own, ...behind } as never, {
      orderBy: { sentAt: "desc", id: "desc" },
      limit: size + 1,
    });
    const total = await ctx.em.count(RiskNotice, own as never);
    return connectionOf(
      rows,
      size,
      total,
      (row) => [row.sentAt.toISOString(), row.id],
      (row) => row,
    );
  }

  @Authorized("cooperation:view")
  @Query(() => RiskNotice, {
    description:
      "A notice of a risk. NOT_FOUND unless it is the municipality's, or was sent to the viewer's regional centre.",
  })
  async riskNotice(
    @AmongTenants() ctx: Looking,
    @Arg("id", () => ID, { description: "The notice." }) id: string,
  ): Promise<RiskNotice> {
    const found = await ctx.em.findOne(RiskNotice, {
      ...ownRows(ctx),
      id: clientId<RiskNoticeId>(id),
    } as never);
    if (!found) throw notFound();
    return found;
  }

  @Authorized("information:change")
  @Mutation(() => RiskResult, {
    description: "Tells the head of the municipality or the regional centre of a risk.",
  })
  async reportRisk(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => ReportRiskInput, { description: "The notice." })
    { id, revision, addressees, text }: ReportRiskInput,
  ): Promise<typeof RiskResult> {
    const facts = { id: clientId<RiskId>(id), revision, addressees, text: text.trim() };
    const outcome = await reportRisk(ctx, facts);
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : new RiskSaved(outcome);
  }

  @Authorized("cooperation:view")
  @Mutation(() => RiskNotice, {
    description:
      "Notes that the addressee has opened the notice: the proof of its receipt. The first time counts.",
  })
  async openRiskNotice(
    @AmongTenants() ctx: Looking,
    @Arg("id", () => ID, { description: "The notice." }) id: string,
  ): Promise<RiskNotice> {
    if (ctx.kind === "onboarding") throw forbidden();
    if (ctx.kind === "regional") await requirePermissions(ctx, ["region:work"]);
    return openRiskNotice(ctx, clientId<RiskNoticeId>(id));
  }

  @Authorized("information:change")
  @Mutation(() => RiskNoticeResult, {
    description: "Notes that a notice to the head of the municipality was handed over outside of the portal.",
  })
  async handOverRiskNotice(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The notice." }) id: string,
    @Arg("takenBy", () => String, { description: "Who took it." }) takenBy: string,
  ): Promise<typeof RiskNoticeResult> {
    const outcome = await handOverRiskNotice(ctx, clientId<RiskNoticeId>(id), takenBy.trim());
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : new RiskNoticeSaved(outcome);
  }

  @FieldResolver(() => Municipality, { nullable: true, description: "The municipality it comes from." })
  fromMunicipality(@Ctx() ctx: OperationContext, @Root() { municipality }: RiskNotice) {
    return municipalityById(ctx, municipality);
  }

  @FieldResolver(() => ID, { description: "The risk; its page is the municipality's own." })
  riskId(@Root() { riskId }: RiskNotice): string {
    return riskId;
  }

  @FieldResolver(() => Boolean, { description: "The viewer is the addressee and it is not received yet." })
  isToOpen(@Ctx() ctx: OperationContext, @Root() { receipt, roleCode, regionId }: RiskNotice): boolean {
    if (receipt !== null) return false;
    return ctx.kind === "municipal"
      ? roleCode !== null && ctx.roleCodes.includes(roleCode)
      : ctx.kind === "regional" && regionId !== null;
  }
}
