/** Facts of targets, counted together for those of one municipality and period. */
import type { PeriodGrain } from "../indicator/period.ts";
import type { MunicipalityId } from "../kernel/ids.ts";
import { groupBy, perOperation } from "../kernel/loaders.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { Looking } from "./acting.ts";
import { TargetLight } from "./cooperation.enums.ts";
import { HIDDEN, valuesOf } from "./indicator-values.reads.ts";
import type { IndicatorValue } from "../indicator/indicator-book.ts";
import type { Target } from "./target.entity.ts";
import { lightOf } from "./target.rules.ts";
import type { TargetFact } from "./target.types.ts";

/** What makes a fact, as one text: what stands before the last part is counted together. */
const keyOf = ({ municipality, grain, startsOn, sectorId, indicator }: Target) =>
  [municipality, grain, startsOn, sectorId ?? "", indicator].join("|");

const counted = perOperation(async (ctx: Looking, keys: readonly string[]) => {
  const parts = keys.map((key) => ({ key, parts: key.split("|") }));
  const ids = [...new Set(parts.map(({ parts: [id] }) => id as MunicipalityId))];
  const towns = await ctx.em.find(Municipality, { id: { $in: ids } });
  const values = new Map<string, IndicatorValue>();
  for (const group of groupBy(parts, ({ parts: four }) => four.slice(0, 4).join("|")).values()) {
    const [id, grain, startsOn, sectorId] = group[0]!.parts;
    const town = towns.find((each) => each.id === id);
    if (!town) continue;
    const span = { grain: grain as PeriodGrain, from: startsOn as PlainDate, to: startsOn as PlainDate };
    const codes = group.map(({ parts: five }) => five[4]!);
    const found = await valuesOf(ctx, town, codes, span, { sectorId: sectorId || null });
    for (const { key, parts: five } of group) {
      const value = found.get(five[4]!);
      if (value) values.set(key, value);
    }
  }
  return values;
});

/** How a target stands: counted from the register, or as entered. */
export async function factOf(ctx: Looking, target: Target): Promise<TargetFact> {
  if (target.indicator === null) {
    const value = target.enteredFact;
    return { value, cases: null, light: lightOf(target, value, true) };
  }
  const found = await counted(ctx).load(keyOf(target));
  const value = found?.value ?? null;
  return {
    value,
    cases: found?.denominator ?? null,
    light: found === HIDDEN ? TargetLight.HIDDEN : lightOf(target, value, found?.isEnough ?? false),
  };
}
