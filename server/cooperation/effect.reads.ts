/** What changed after a recommendation was adopted, counted from the rollups. */
import { findIndicator, type IndicatorValue } from "../indicator/indicator-book.ts";
import { endOfPeriod, shiftPeriod, startOfPeriod } from "../indicator/period.ts";
import type { MunicipalityId } from "../kernel/ids.ts";
import { addDays, type PlainDate, plainDateIn } from "../kernel/plain-date.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { Looking } from "./acting.ts";
import { type Difference, differenceOf } from "./effect.rules.ts";
import { type Span, valuesOf } from "./indicator-values.reads.ts";

/** Months on each side of the one in which the measure was adopted; that one belongs to neither. */
const MOST_MONTHS = 3;

export interface Effect {
  readonly before: { readonly span: Span; readonly value: IndicatorValue };
  /** Null until a whole month has passed. */
  readonly after: { readonly span: Span; readonly value: IndicatorValue } | null;
  readonly difference: Difference | null;
}

/**
 * As many whole months before the month of adoption as have passed after it, three at most.
 *
 * @returns null after spans when no whole month has passed
 */
export function spansOf(adoptedOn: PlainDate, today: PlainDate): { before: Span; after: Span | null } {
  const adopted = { grain: "MONTH" as const, startsOn: startOfPeriod("MONTH", adoptedOn) };
  let months = 0;
  while (months < MOST_MONTHS && endOfPeriod(shiftPeriod(adopted, months + 1)) < today) months += 1;
  const length = Math.max(months, 1);
  const span = (from: number, to: number): Span => ({
    grain: "MONTH",
    from: shiftPeriod(adopted, from).startsOn,
    to: shiftPeriod(adopted, to).startsOn,
  });
  return { before: span(-length, -1), after: months > 0 ? span(1, months) : null };
}

interface Measure {
  readonly municipality: MunicipalityId;
  readonly indicator: string | null;
  readonly federalSector: string | null;
  readonly adoptedOn: PlainDate | null;
}

/** Null without an indicator or before adoption. */
export async function effectOf(ctx: Looking, measure: Measure): Promise<Effect | null> {
  const { municipality: id, indicator: code, federalSector, adoptedOn } = measure;
  const indicator = code === null ? null : findIndicator(code);
  const town = indicator && (await ctx.em.findOne(Municipality, { id }));
  if (!indicator || !town || adoptedOn === null) return null;
  const today = plainDateIn(town.timeZone, ctx.clock.now());
  const spans = spansOf(adoptedOn, today);
  const valueIn = async (span: Span) =>
    (await valuesOf(ctx, town, [indicator.code], span, { federalSector })).get(indicator.code)!;
  const before = { span: spans.before, value: await valueIn(spans.before) };
  const after = spans.after && { span: spans.after, value: await valueIn(spans.after) };
  return { before, after, difference: after && differenceOf(indicator, before.value, after.value) };
}

/** The indicator over the last three whole months: what a new recommendation starts from. */
export async function valueNow(
  ctx: Looking,
  town: Pick<Municipality, "id" | "timeZone" | "population">,
  code: string,
  federalSector: string | null,
): Promise<number | null> {
  const today = plainDateIn(town.timeZone, ctx.clock.now());
  const { before } = spansOf(today, addDays(today, 200));
  const values = await valuesOf(ctx, town, [code], before, { federalSector });
  return values.get(code)?.value ?? null;
}
