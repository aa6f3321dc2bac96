/** What the peers read of a practice that a centre took over. */
import type { MunicipalContext } from "../kernel/context.ts";
import { select } from "../kernel/select.ts";
import { municipalityById } from "../municipality/municipality.reads.ts";
import { RecommendationState } from "./cooperation.enums.ts";
import { effectOf } from "./effect.reads.ts";
import { withoutSmallCells } from "./indicator-values.reads.ts";
import type { Recommendation } from "./recommendation.entity.ts";

/**
 * Writes anew where the practice behind a recommendation stands in the viewer's centre, with what changed after as it
 * is counted now. Nothing for a recommendation without a practice.
 */
export async function noteAdoption(ctx: MunicipalContext, row: Recommendation): Promise<void> {
  if (row.practiceId === null) return;
  const town = await municipalityById(ctx, ctx.municipalityId);
  const effect = await effectOf(ctx, row);
  const before = effect && withoutSmallCells(effect.before.value);
  const after = effect?.after ? withoutSmallCells(effect.after.value) : null;
  const isGone = row.state === RecommendationState.DECLINED || row.state === RecommendationState.WITHDRAWN;
  const values = [
    town?.name ?? "",
    row.id,
    isGone ? null : row.adoptedOn,
    before?.value ?? null,
    after?.value ?? null,
    after?.denominator ?? null,
    before && after ? (effect?.difference?.isWithinChance ?? null) : null,
    ctx.clock.now(),
  ];
  await select(
    ctx.em,
    `insert into practice_adoption (region_id, practice_id, adopter_id, adopter_name, recommendation_id, adopted_on,
       value_before, value_after, cases_after, is_within_chance, told_at)
     values (?, ?, ?, ?, ?, ?::date, ?, ?, ?, ?, ?)
     on conflict (region_id, practice_id, adopter_id) do update set adopter_name = excluded.adopter_name,
       recommendation_id = excluded.recommendation_id, adopted_on = excluded.adopted_on,
       value_before = excluded.value_before, value_after = excluded.value_after, cases_after = excluded.cases_after,
       is_within_chance = excluded.is_within_chance, told_at = excluded.told_at`,
    [ctx.regionId, row.practiceId, ctx.municipalityId, ...values],
  );
}
