import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { sectorById } from "../classifier/classifier.reads.ts";
import type { TopicId } from "../classifier/topic.entity.ts";
import { Recipient } from "../composition/recipient.entity.ts";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext, OperationContext } from "../kernel/context.ts";
import { badInput } from "../kernel/errors.ts";
import type { AccountId, RecipientId } from "../kernel/ids.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { Sector, type SectorId } from "../municipality/sector.entity.ts";
import { Submission } from "../submission/submission.entity.ts";
import { isRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { RoutingRule, type RoutingRuleId } from "./routing-rule.entity.ts";
import { faultOf, listRules, recipientById, type StandingRule } from "./routing.reads.ts";
import { explanationOf } from "./routing-explanation.reads.ts";
import {
  deleteRule,
  moveRule,
  refusalOf,
  type RuleWish,
  saveRule,
  switchRule,
  tidy,
} from "./routing.service.ts";
import {
  RoutingExplanation,
  RoutingRuleInput,
  RoutingRuleResult,
  RoutingRuleSaved,
  RoutingTrialRecipient,
  RoutingTrialResult,
  RoutingTrialRow,
} from "./routing.types.ts";
import { tryRule } from "./try-rule.ts";

const LONGEST_TRIAL_DAYS = 365;

const optional = <T extends string>(id: string | null | undefined): T | null =>
  id == null ? null : clientId<T>(id);

function wishOf({ conditions, ...input }: RoutingRuleInput): RuleWish {
  return {
    name: input.name,
    conditions: {
      ...conditions,
      sectorIds: conditions.sectorIds.map((id) => clientId<SectorId>(id)),
      topicIds: conditions.topicIds.map((id) => clientId<TopicId>(id)),
    },
    recipientId: optional<RecipientId>(input.recipientId),
    executorAccountId: optional<AccountId>(input.executorAccountId),
    roleCode: input.roleCode ?? null,
    sectorId: optional<SectorId>(input.sectorId),
    isUrgent: input.isUrgent,
  };
}

@Resolver(() => RoutingRule)
export class RoutingResolver {
  @Authorized("recipient:view")
  @Query(() => [RoutingRule], { description: "Rules that say where submissions go, in order." })
  routingRules(@InMunicipality() ctx: MunicipalContext): Promise<StandingRule[]> {
    return listRules(ctx);
  }

  @Authorized("routing:change")
  @Query(() => RoutingTrialResult, { description: "What a rule would have done in the last days." })
  async tryRoutingRule(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => RoutingRuleInput, { description: "The rule." }) input: RoutingRuleInput,
    @Arg("days", () => Int, { defaultValue: 90, description: "Days looked back, 1 to 365." }) days: number,
  ): Promise<typeof RoutingTrialResult> {
    if (days < 1 || days > LONGEST_TRIAL_DAYS)
      throw badInput(`Проверить правило можно за 1–${LONGEST_TRIAL_DAYS} дней.`);
    const wish = tidy(wishOf(input));
    const refusal = await refusalOf(ctx, wish);
    if (refusal) return new SubmissionRefused(refusal);
    return tryRule(ctx, optional<RoutingRuleId>(input.id), wish, days);
  }

  @Authorized("routing:change")
  @Mutation(() => RoutingRuleResult, {
    description: "Adds a rule behind the others, switched off, or changes everything that one says.",
  })
  async saveRoutingRule(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => RoutingRuleInput, { description: "The rule." }) input: RoutingRuleInput,
  ): Promise<typeof RoutingRuleResult> {
    const outcome = await saveRule(ctx, optional<RoutingRuleId>(input.id), wishOf(input));
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : new RoutingRuleSaved(outcome);
  }

  @Authorized("routing:change")
  @Mutation(() => RoutingRule, { description: "Switches a rule on or off." })
  switchRoutingRule(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The rule." }) id: string,
    @Arg("isOn", () => Boolean, { description: "Whether it decides from now on." }) isOn: boolean,
  ): Promise<StandingRule> {
    return switchRule(ctx, clientId<RoutingRuleId>(id), isOn);
  }

  @Authorized("routing:change")
  @Mutation(() => [RoutingRule], { description: "Puts a rule in another place; answers all in order." })
  moveRoutingRule(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The rule." }) id: string,
    @Arg("position", () => Int, { description: "Its place from 1; beyond the last means the last." })
    position: number,
  ): Promise<StandingRule[]> {
    return moveRule(ctx, clientId<RoutingRuleId>(id), position);
  }

  @Authorized("routing:change")
  @Mutation(() => ID, { description: "Takes a rule away; what it routed keeps its explanation." })
  async deleteRoutingRule(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The rule." }) id: string,
  ): Promise<string> {
    await deleteRule(ctx, clientId<RoutingRuleId>(id));
    return id;
  }

  @FieldResolver(() => Recipient, { nullable: true, description: "Responsible recipient it sends to." })
  recipient(@Ctx() ctx: OperationContext, @Root() { recipientId }: RoutingRule) {
    return recipientById(ctx, recipientId);
  }

  @FieldResolver(() => Sector, { nullable: true, description: "Sector it gives to what has none." })
  sector(@Ctx() ctx: OperationContext, @Root() { sectorId }: RoutingRule): Promise<Sector | null> {
    return sectorById(ctx, sectorId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Why it cannot be followed as it says: code of `labels` set `routingFault`; null when it can.",
  })
  fault(@Root() rule: StandingRule): string | null {
    return faultOf(rule);
  }
}

@Resolver(() => RoutingTrialRow)
export class RoutingTrialRowResolver {
  @FieldResolver(() => Recipient, { nullable: true, description: "Where it really went." })
  recipient(@Ctx() ctx: OperationContext, @Root() { recipient }: RoutingTrialRow) {
    return recipientById(ctx, recipient?.id ?? null);
  }
}

@Resolver(() => RoutingTrialRecipient)
export class RoutingTrialRecipientResolver {
  @FieldResolver(() => Recipient, { nullable: true, description: "The recipient; null: to none." })
  recipient(@Ctx() ctx: OperationContext, @Root() { recipient }: RoutingTrialRecipient) {
    return recipientById(ctx, recipient?.id ?? null);
  }
}

@Resolver(() => Submission)
export class SubmissionRoutingResolver {
  @FieldResolver(() => RoutingExplanation, {
    nullable: true,
    description: "By which rule it went where it first went; null when no rule decided.",
  })
  routingExplanation(
    @Ctx() ctx: OperationContext,
    @Root() { id }: Submission,
  ): Promise<RoutingExplanation | null> {
    return explanationOf(ctx, id);
  }
}
