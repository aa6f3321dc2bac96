import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { topicById } from "../classifier/classifier.reads.ts";
import { Topic } from "../classifier/topic.entity.ts";
import type { TopicId } from "../classifier/topic.entity.ts";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext, OperationContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { getSubmission } from "../submission/find-submission.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import { isRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { answerSettingOf, changeAnswerSetting } from "./answer-setting.service.ts";
import { AnswerTemplate } from "./answer-template.entity.ts";
import type { AnswerTemplateId } from "./answer-template.entity.ts";
import { listTemplates, placeholderValues } from "./answer.reads.ts";
import {
  AnswerSettingInput,
  AnswerSettings,
  AnswerSettingsResult,
  AnswerTemplateInput,
  AnswerTemplateResult,
  AnswerTemplateSaved,
  TemplatePlaceholder,
} from "./answer.types.ts";
import { fillPlaceholders, PLACEHOLDERS } from "./placeholders.ts";
import { saveTemplate, setTemplateClosed } from "./template.service.ts";

@Resolver(() => AnswerTemplate)
export class AnswerTemplateResolver {
  @Authorized("submission:view")
  @Query(() => [AnswerTemplate], { description: "Templates of answers, by name." })
  answerTemplates(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("includeClosed", () => Boolean, {
      defaultValue: false,
      description: "Those out of use as well.",
    })
    includeClosed: boolean,
  ): Promise<AnswerTemplate[]> {
    return listTemplates(ctx, includeClosed);
  }

  @Authorized("submission:answer")
  @Query(() => String, { description: "Text of a template, filled in for a submission." })
  async filledTemplate(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("templateId", () => ID, { description: "The template." }) templateId: string,
    @Arg("submissionId", () => ID, { description: "The submission." }) submissionId: string,
  ): Promise<string> {
    const submission = await getSubmission(ctx, clientId<SubmissionId>(submissionId));
    const id = clientId<AnswerTemplateId>(templateId);
    const template = await ctx.em.findOne(AnswerTemplate, { municipality: ctx.municipalityId, id });
    if (!template) throw notFound();
    return fillPlaceholders(template.text, await placeholderValues(ctx, submission));
  }

  @Authorized("submission:view")
  @Query(() => [TemplatePlaceholder], { description: "Placeholders that templates may use." })
  templatePlaceholders(@InMunicipality() _ctx: MunicipalContext): TemplatePlaceholder[] {
    return Object.entries(PLACEHOLDERS).map(([code, name]) => ({ code, text: `{{${name}}}` }));
  }

  @Authorized("submission:view")
  @Query(() => AnswerSettings, { description: "How the centre approves answers." })
  async answerSettings(@InMunicipality() ctx: MunicipalContext): Promise<AnswerSettings> {
    return new AnswerSettings(await answerSettingOf(ctx));
  }

  @Authorized("template:change")
  @Mutation(() => AnswerTemplateResult, { description: "Adds a template or changes one." })
  async saveAnswerTemplate(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => AnswerTemplateInput, { description: "The template." }) input: AnswerTemplateInput,
  ): Promise<typeof AnswerTemplateResult> {
    const { id, name, text, isInterim, topicId, channel, regime } = input;
    const outcome = await saveTemplate(ctx, id ? clientId<AnswerTemplateId>(id) : null, {
      name,
      text,
      isInterim,
      topicId: topicId ? clientId<TopicId>(topicId) : null,
      channel: channel || null,
      regime: regime ?? null,
    });
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : new AnswerTemplateSaved(outcome);
  }

  @Authorized("template:change")
  @Mutation(() => AnswerTemplateResult, { description: "Takes a template out of use, or back into it." })
  async closeAnswerTemplate(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The template." }) id: string,
    @Arg("isClosed", () => Boolean, { defaultValue: true, description: "False opens it again." })
    isClosed: boolean,
  ): Promise<typeof AnswerTemplateResult> {
    return new AnswerTemplateSaved(await setTemplateClosed(ctx, clientId<AnswerTemplateId>(id), isClosed));
  }

  @Authorized("template:change")
  @Mutation(() => AnswerSettingsResult, { description: "Sets which answers need an approver." })
  async changeAnswerSettings(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => AnswerSettingInput, { description: "The rule." }) input: AnswerSettingInput,
  ): Promise<typeof AnswerSettingsResult> {
    const outcome = await changeAnswerSetting(ctx, input.approval, input.ground ?? null);
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : new AnswerSettings(outcome);
  }

  @FieldResolver(() => Topic, { nullable: true, description: "Topic it is for; any when null." })
  topic(@Ctx() ctx: OperationContext, @Root() { topicId }: AnswerTemplate): Promise<Topic | null> {
    return topicById(ctx, topicId);
  }
}
