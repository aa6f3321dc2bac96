/** How obligatory publications stand, of one municipality and of a region's. */
import type { MunicipalContext, RegionWideContext } from "../kernel/context.ts";
import { todayOf } from "../kernel/context.ts";
import type { MunicipalityId, RegionId } from "../kernel/ids.ts";
import { type PlainDate, plainDateIn } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import type { ContentObligation } from "./content.types.ts";
import { ContentTemplate, type ContentTemplateId } from "./content-template.entity.ts";
import { obligationState } from "./obligation.rules.ts";
import type { ObligationState } from "./official-page.enums.ts";

/** Obligations whose last day is at most so many days behind are shown. */
const SHOWN_DAYS = 92;

interface Row {
  readonly templateId: ContentTemplateId;
  readonly plannedOn: PlainDate | null;
  readonly publishedOn: PlainDate | null;
  readonly pages: number;
}

/** Posts made from a template and what of them is out; `zone` is the municipality's. */
const STANDING = `
  select p.municipality_id, p.template_id,
    (min(p.planned_at) filter (where p.state <> 'CANCELLED') at time zone m.time_zone)::date as planned_on,
    (min(c.published_at) filter (where c.state = 'PUBLISHED') at time zone m.time_zone)::date as published_on,
    count(distinct c.page_id) filter (where c.state = 'PUBLISHED')::int as pages
  from content_post p join municipality m on m.id = p.municipality_id
  left join content_placement c on c.municipality_id = p.municipality_id and c.post_id = p.id
  where p.template_id is not null`;

/** What the municipality has to publish, by last days, the latest first; withdrawn texts are left out. */
export async function obligationsOf(ctx: MunicipalContext): Promise<ContentObligation[]> {
  const templates = await ctx.em.find(
    ContentTemplate,
    { region: ctx.regionId, isObligatory: true, withdrawnAt: null },
    { orderBy: { placeBy: "desc", id: "desc" }, limit: 200 },
  );
  const rows = await select<Row>(
    ctx.em,
    `select s.template_id as "templateId", s.planned_on::text as "plannedOn", s.published_on::text as "publishedOn",
       s.pages from (${STANDING} and p.municipality_id = ? group by 1, 2, m.time_zone) s`,
    [ctx.municipalityId],
  );
  const standing = new Map(rows.map((row) => [row.templateId, row]));
  const today = todayOf(ctx);
  return templates
    .filter(({ placeBy }) => daysBehind(placeBy!, today) <= SHOWN_DAYS)
    .map((template) => ({ template, ...standingOf(template, standing.get(template.id), today) }));
}

type Standing = Pick<ContentObligation, "state" | "plannedOn" | "publishedOn" | "pages">;

function standingOf({ placeBy }: ContentTemplate, row: Row | undefined, today: PlainDate): Standing {
  const { plannedOn = null, publishedOn = null, pages = 0 } = row ?? {};
  return {
    state: obligationState({ placeBy: placeBy!, plannedOn, publishedOn }, today),
    plannedOn,
    publishedOn,
    pages,
  };
}

const daysBehind = (day: PlainDate, today: PlainDate): number =>
  (Date.parse(today) - Date.parse(day)) / 86_400_000;

/** Municipalities whose regulation in force has them control obligatory content. */
export async function obligedTowns(ctx: RegionWideContext, region: RegionId): Promise<MunicipalityId[]> {
  const rows = await select<{ id: MunicipalityId }>(
    ctx.em,
    `select m.id from municipality m where m.region_id = ? and ${IS_OBLIGED} order by m.name`,
    [region],
  );
  return rows.map(({ id }) => id);
}

/** Whether the latest version of a municipality's regulation has it control obligatory content. */
const IS_OBLIGED = `(
  select r.variant->'capabilities' @> '[{"code": "GOS-07"}]' from regulation r
  where r.municipality_id = m.id order by r.version desc limit 1)`;

export interface TownObligation extends Standing {
  readonly municipalityId: MunicipalityId;
  readonly templateId: ContentTemplateId;
}

/** How a template of the region stands in every municipality that has to publish it. */
export async function townsOfTemplate(
  ctx: RegionWideContext,
  template: ContentTemplate,
): Promise<TownObligation[]> {
  if (!template.isObligatory || template.placeBy === null) return [];
  const towns = await select<{ id: MunicipalityId; timeZone: string }>(
    ctx.em,
    `select m.id, m.time_zone as "timeZone" from municipality m
     where m.region_id = ? and ${IS_OBLIGED} order by m.name, m.id`,
    [template.region],
  );
  const rows = await select<Row & { municipalityId: MunicipalityId }>(
    ctx.em,
    `select s.municipality_id as "municipalityId", s.template_id as "templateId", s.planned_on::text as "plannedOn",
       s.published_on::text as "publishedOn", s.pages
     from (${STANDING} and p.template_id = ? group by 1, 2, m.time_zone) s`,
    [template.id],
  );
  const standing = new Map(rows.map((row) => [row.municipalityId, row]));
  return towns.map(({ id, timeZone }) => ({
    municipalityId: id,
    templateId: template.id,
    ...standingOf(template, standing.get(id), plainDateIn(timeZone, ctx.clock.now())),
  }));
}

/** How many obligations stand how. */
export function countStates(
  rows: readonly { readonly state: ObligationState }[],
): Map<ObligationState, number> {
  const counts = new Map<ObligationState, number>();
  for (const { state } of rows) counts.set(state, (counts.get(state) ?? 0) + 1);
  return counts;
}
