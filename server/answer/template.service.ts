import { recordAudit } from "../audit/record-audit.ts";
import { topicById } from "../classifier/classifier.reads.ts";
import { refusalOfName } from "../classifier/classifier.rules.ts";
import type { TopicId } from "../classifier/topic.entity.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import type { Regime } from "../submission/submission.enums.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { refusalOfText } from "./answer.rules.ts";
import { AnswerTemplate } from "./answer-template.entity.ts";
import type { AnswerTemplateId } from "./answer-template.entity.ts";
import { PLACEHOLDERS, unknownPlaceholders } from "./placeholders.ts";

export interface TemplateFacts {
  name: string;
  text: string;
  isInterim: boolean;
  topicId: TopicId | null;
  channel: string | null;
  regime: Regime | null;
}

async function refusalOf(ctx: MunicipalContext, facts: TemplateFacts): Promise<SubmissionRefusal | null> {
  const [unknown] = unknownPlaceholders(facts.text);
  if (unknown !== undefined)
    return refuse(
      "PLACEHOLDER_UNKNOWN",
      `Подстановки «${unknown}» нет. Можно вставить: ${Object.values(PLACEHOLDERS)
        .map((name) => `{{${name}}}`)
        .join(", ")}.`,
    );
  if (facts.topicId !== null && !(await topicById(ctx, facts.topicId)))
    return refuse("TOPIC_UNKNOWN", "Такой темы в перечне муниципалитета нет.");
  return refusalOfName(facts.name, "шаблон") ?? refusalOfText(facts.text);
}

async function getTemplate(ctx: MunicipalContext, id: AnswerTemplateId): Promise<AnswerTemplate> {
  const template = await ctx.em.findOne(AnswerTemplate, { municipality: ctx.municipalityId, id });
  if (!template) throw notFound();
  return template;
}

function newTemplate(ctx: MunicipalContext, facts: TemplateFacts): AnswerTemplate {
  const id = newId<AnswerTemplateId>(ctx.clock.now().getTime());
  const own = { municipality: ctx.municipalityId, id, isClosed: false };
  const template = ctx.em.create(AnswerTemplate, { ...own, ...facts });
  ctx.em.persist(template);
  return template;
}

/** Adds a template, or changes everything of one. */
export async function saveTemplate(
  ctx: MunicipalContext,
  id: AnswerTemplateId | null,
  given: TemplateFacts,
): Promise<AnswerTemplate | SubmissionRefusal> {
  const facts = { ...given, name: given.name.trim() };
  const known = id === null ? null : await getTemplate(ctx, id);
  const refused = await refusalOf(ctx, facts);
  if (refused) return refused;
  const template = known ?? newTemplate(ctx, facts);
  Object.assign(template, facts);
  recordAudit(ctx, known ? "template.changed" : "template.added", facts.name);
  await ctx.em.flush();
  return template;
}

/** Takes a template out of use, or back into it. */
export async function setTemplateClosed(
  ctx: MunicipalContext,
  id: AnswerTemplateId,
  isClosed: boolean,
): Promise<AnswerTemplate> {
  const template = await getTemplate(ctx, id);
  if (template.isClosed !== isClosed) {
    template.isClosed = isClosed;
    recordAudit(ctx, isClosed ? "template.closed" : "template.reopened", template.name);
    await ctx.em.flush();
  }
  return template;
}
