import { Arg, Authorized, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { listAccounts, roleTitlesOf } from "../composition/centre-account.reads.ts";
import { trimmed } from "../cooperation/text.rules.ts";
import { actingAccounts } from "../identity/stand-in.ts";
import { clientId, optionalId } from "../kernel/client-id.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import type { AccountId } from "../kernel/ids.ts";
import { newestFirst } from "../kernel/newest-first.ts";
import type { Connection } from "../kernel/paging.ts";
import { addDays } from "../kernel/plain-date.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { isRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import type { InformationSubjectId } from "./information-subject.entity.ts";
import { headRoleOf, setHeadRole } from "./information-setting.service.ts";
import type { RiskOutcome } from "./lock-risk.ts";
import { saveRefutation } from "./refutation.service.ts";
import { setRiskLink } from "./risk-link.service.ts";
import { type RefutationId, Risk, type RiskId } from "./risk.entity.ts";
import { countRisks, getRisk } from "./risk.reads.ts";
import { OWED_STATES, type RiskFacts, USUAL_DAYS } from "./risk.rules.ts";
import { changeRisk, noticeRisk, takeRiskStep } from "./risk.service.ts";
import {
  ChangeRiskInput,
  NoticeRiskInput,
  RefutationInput,
  RiskConnection,
  RiskCount,
  RiskFilter,
  RiskHeadRole,
  RiskHeadRoleResult,
  type RiskInput,
  RiskLinkInput,
  RiskOwner,
  RiskResult,
  RiskSaved,
  RiskStepInput,
} from "./risk.types.ts";

const resultOf = (outcome: RiskOutcome): typeof RiskResult =>
  isRefusal(outcome) ? new SubmissionRefused(outcome) : new RiskSaved(outcome);

const factsOf = (ctx: MunicipalContext, input: RiskInput): RiskFacts => ({
  title: input.title.trim(),
  text: trimmed(input.text),
  level: input.level,
  isDisinformation: input.isDisinformation,
  sectorId: optionalId<SectorId>(input.sectorId),
  subjectId: optionalId<InformationSubjectId>(input.subjectId),
  place: trimmed(input.place),
  ownerAccountId: optionalId<AccountId>(input.ownerId) ?? ctx.viewer.accountId,
  dueOn: input.dueOn ?? addDays(todayOf(ctx), USUAL_DAYS[input.level]),
  plan: trimmed(input.plan),
});

@Resolver()
export class RiskResolver {
  @Authorized("information:view")
  @Query(() => RiskConnection, { description: "Risks, newest first." })
  risks(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("filter", () => RiskFilter, { nullable: true, description: "Which ones." })
    filter: RiskFilter | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<Risk>> {
    const conditions: Record<string, unknown>[] = [];
    if (filter?.states) conditions.push({ state: { $in: filter.states } });
    if (filter?.levels) conditions.push({ level: { $in: filter.levels } });
    if (filter?.isMine) conditions.push({ ownerAccountId: { $in: actingAccounts(ctx) } });
    if (filter?.isOverdue) conditions.push({ state: { $in: OWED_STATES }, dueOn: { $lt: todayOf(ctx) } });
    return newestFirst(ctx, Risk, "noticedAt", { first, after: after ?? null }, { $and: conditions });
  }

  @Authorized("information:view")
  @Query(() => Risk, { description: "A risk. NOT_FOUND unless it is the municipality's." })
  risk(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The risk." }) id: string,
  ): Promise<Risk> {
    return getRisk(ctx, clientId<RiskId>(id));
  }

  @Authorized("information:view")
  @Query(() => [RiskCount], { description: "How many risks stand where." })
  riskCounts(@InMunicipality() ctx: MunicipalContext): Promise<RiskCount[]> {
    return countRisks(ctx, todayOf(ctx));
  }

  @Authorized("information:change")
  @Query(() => [RiskOwner], { description: "Who may answer for a risk: people of the centre." })
  async riskOwners(@InMunicipality() ctx: MunicipalContext): Promise<RiskOwner[]> {
    const people = await listAccounts(ctx);
    return people.flatMap(({ accountId, name, recipientId }) =>
      recipientId === null ? [{ id: accountId, name }] : [],
    );
  }

  @Authorized("information:view")
  @Query(() => RiskHeadRole, { description: "Who reads for the head of the municipality." })
  async riskHeadRole(@InMunicipality() ctx: MunicipalContext): Promise<RiskHeadRole> {
    const role = await headRoleOf(ctx);
    return { ...role, title: (await roleTitlesOf(ctx))(role.roleCode) };
  }

  @Authorized("municipality:change")
  @Mutation(() => RiskHeadRoleResult, { description: "Sets who reads for the head of the municipality." })
  async setRiskHeadRole(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("roleCode", () => String, { description: "Code of a role of the regulation." }) roleCode: string,
  ): Promise<typeof RiskHeadRoleResult> {
    const outcome = await setHeadRole(ctx, roleCode);
    if (isRefusal(outcome)) return new SubmissionRefused(outcome);
    return { ...outcome, title: (await roleTitlesOf(ctx))(roleCode) };
  }

  @Authorized("information:change")
  @Mutation(() => RiskResult, { description: "Notes a risk with what it is seen by." })
  async noticeRisk(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => NoticeRiskInput, { description: "The risk." }) input: NoticeRiskInput,
  ): Promise<typeof RiskResult> {
    const targets = input.seenBy.map(({ kind, id }) => ({ kind, targetId: clientId<string>(id) }));
    return resultOf(await noticeRisk(ctx, factsOf(ctx, input), targets));
  }

  @Authorized("information:change")
  @Mutation(() => RiskResult, { description: "Changes what is known of a risk, its owner, term and plan." })
  async changeRisk(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => ChangeRiskInput, { description: "As it is to be." }) input: ChangeRiskInput,
  ): Promise<typeof RiskResult> {
    const seen = { id: clientId<RiskId>(input.id), revision: input.revision };
    return resultOf(await changeRisk(ctx, seen, factsOf(ctx, input)));
  }

  @Authorized("information:change")
  @Mutation(() => RiskResult, { description: "Takes a step of a risk; telling of it is `reportRisk`." })
  async takeRiskStep(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => RiskStepInput, { description: "The step." })
    { id, revision, step, note, plan, dueOn }: RiskStepInput,
  ): Promise<typeof RiskResult> {
    const seen = { id: clientId<RiskId>(id), revision };
    const facts = { note: trimmed(note), plan: trimmed(plan), dueOn: dueOn ?? null };
    return resultOf(await takeRiskStep(ctx, { ...seen, step, ...facts }));
  }

  @Authorized("information:change")
  @Mutation(() => RiskResult, { description: "Adds a refutation, or changes one." })
  async saveRefutation(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => RefutationInput, { description: "The refutation." })
    { riskId, revision, id, link, channel, publishedOn, reach }: RefutationInput,
  ): Promise<typeof RiskResult> {
    const seen = { id: clientId<RiskId>(riskId), revision };
    const facts = { link: link.trim(), channel: trimmed(channel), publishedOn, reach: reach ?? null };
    return resultOf(await saveRefutation(ctx, seen, optionalId<RefutationId>(id), facts));
  }

  @Authorized("information:change")
  @Mutation(() => RiskResult, {
    description: "Links a risk to a publication, a submission or a problem, or takes a link away.",
  })
  async linkRisk(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => RiskLinkInput, { description: "The link." })
    { riskId, revision, kind, id, isLinked }: RiskLinkInput,
  ): Promise<typeof RiskResult> {
    const seen = { id: clientId<RiskId>(riskId), revision };
    return resultOf(await setRiskLink(ctx, seen, { kind, targetId: clientId<string>(id) }, isLinked));
  }
}
