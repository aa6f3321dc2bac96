/** Texts that the regional centre gives its municipalities, and has published by a day. */
import { LockMode } from "@mikro-orm/core";
import { recordRegionAudit } from "../audit/record-region-audit.ts";
import { changedByOther, textRefusal } from "../cooperation/text.rules.ts";
import { enqueueTelling } from "../job/enqueue.ts";
import type { RegionalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId, type RegionId } from "../kernel/ids.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { ContentTemplate, type ContentTemplateId } from "./content-template.entity.ts";
import { obligedTowns } from "./obligation.reads.ts";
import { ContentComponent } from "./official-page.enums.ts";

type Outcome = ContentTemplate | SubmissionRefusal;

export type TemplateFacts = Pick<
  ContentTemplate,
  "component" | "title" | "text" | "link" | "isObligatory" | "placeFrom" | "placeBy"
>;

export interface SeenTemplate {
  readonly id: ContentTemplateId;
  readonly revision: number;
}

function templateRefusal(facts: TemplateFacts): SubmissionRefusal | null {
  const { component, title, text, link, isObligatory, placeFrom, placeBy } = facts;
  if (component === ContentComponent.OWN)
    return refuse("COMPONENT_WRONG", "Шаблон регионального центра бывает федеральным или региональным.");
  if (isObligatory && placeBy === null)
    return refuse("DATE_MISSING", "Укажите день, до которого публикация обязательна.");
  if (placeFrom !== null && placeBy !== null && placeBy < placeFrom)
    return refuse("DATES_CROSSED", "Последний день раньше первого. Исправьте даты.");
  if (link !== null && !(URL.canParse(link) && /^https?:$/.test(new URL(link).protocol)))
    return refuse("LINK_WRONG", "Ссылка должна начинаться с https:// или http://.");
  return textRefusal(title, text);
}

/** Gives a text, or words it anew; municipalities that have to publish it are told. */
export async function saveTemplate(
  ctx: RegionalContext,
  seen: SeenTemplate | null,
  regionId: RegionId | null,
  facts: TemplateFacts,
): Promise<Outcome> {
  const refused = templateRefusal(facts);
  if (refused) return refused;
  const template = seen === null ? newTemplate(ctx, regionOf(ctx, regionId), facts) : await lock(ctx, seen);
  if (isRefusal(template)) return template;
  if (seen !== null) {
    if (template.withdrawnAt !== null)
      return refuse("WITHDRAWN", "Шаблон отозван: изменить его нельзя. Составьте новый.");
    Object.assign(template, facts, { revision: template.revision + 1 });
  }
  recordRegionAudit(ctx, template.region, "contentTemplate.saved", template.title, {
    isObligatory: template.isObligatory,
    placeBy: template.placeBy,
  });
  await ctx.em.flush();
  if (template.isObligatory) await tellTowns(ctx, template);
  return template;
}

/** @throws {DenialError} NOT_FOUND for a region that is not the viewer's, or when there are several to choose from */
function regionOf(ctx: RegionalContext, wanted: RegionId | null): RegionId {
  const region = wanted ?? (ctx.regionIds.length === 1 ? ctx.regionIds[0]! : null);
  if (region === null || !ctx.regionIds.includes(region)) throw notFound();
  return region;
}

function newTemplate(ctx: RegionalContext, region: RegionId, facts: TemplateFacts): ContentTemplate {
  const createdAt = ctx.clock.now();
  const template = ctx.em.create(ContentTemplate, {
    ...facts,
    region,
    id: newId<ContentTemplateId>(createdAt.getTime()),
    createdAt,
    withdrawnAt: null,
    revision: 1,
  });
  ctx.em.persist(template);
  return template;
}

async function lock(ctx: RegionalContext, { id, revision }: SeenTemplate): Promise<Outcome> {
  const template = await ctx.em.findOne(
    ContentTemplate,
    { region: { $in: [...ctx.regionIds] }, id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!template) throw notFound();
  return template.revision === revision ? template : changedByOther(template.revision);
}

/** Withdraws a text: it is owed no more. What was published stays. */
export async function withdrawTemplate(ctx: RegionalContext, seen: SeenTemplate): Promise<Outcome> {
  const template = await lock(ctx, seen);
  if (isRefusal(template)) return template;
  if (template.withdrawnAt !== null) return template;
  Object.assign(template, { withdrawnAt: ctx.clock.now(), revision: template.revision + 1 });
  recordRegionAudit(ctx, template.region, "contentTemplate.withdrawn", template.title);
  await ctx.em.flush();
  return template;
}

async function tellTowns(ctx: RegionalContext, { region, id, placeBy }: ContentTemplate): Promise<void> {
  for (const municipalityId of await obligedTowns(ctx, region))
    await enqueueTelling(ctx, municipalityId, {
      kind: NotificationKind.CONTENT_OBLIGED,
      path: id,
      ...(placeBy === null ? {} : { dueOn: placeBy }),
    });
}
