/** Figures that go out with an answer: counted once, kept as they were. */
import { findIndicator, FORMULA_VERSION } from "../indicator/indicator-book.ts";
import type { GrainPeriod } from "../indicator/period.ts";
import { notFound } from "../kernel/errors.ts";
import type { MunicipalityId } from "../kernel/ids.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import type { Looking } from "./acting.ts";
import type { Figures } from "./figures.types.ts";
import { valuesOf, withoutSmallCells } from "./indicator-values.reads.ts";

/** More do not help an answer; a report is the place for them. */
export const MOST_FIGURES = 20;

/** The refusal of codes that are no indicators, or too many; null when they are fine. */
export function codesRefusal(codes: readonly string[]): SubmissionRefusal | null {
  if (codes.length > MOST_FIGURES)
    return refuse("TOO_MANY_FIGURES", `Можно приложить до ${MOST_FIGURES} показателей.`);
  return codes.every((code) => findIndicator(code) !== null)
    ? null
    : refuse("INDICATOR_UNKNOWN", "Такого показателя нет. Выберите показатель из списка.");
}

/** A snapshot of a municipality's figures, fit to be seen by the other side. */
export async function figuresOf(
  ctx: Looking,
  municipalityId: MunicipalityId,
  codes: readonly string[],
  { grain, startsOn }: GrainPeriod,
): Promise<Figures> {
  const town = await ctx.em.findOne(Municipality, { id: municipalityId });
  if (!town) throw notFound();
  const values = await valuesOf(ctx, town, codes, { grain, from: startsOn, to: startsOn });
  return {
    grain: grain as Figures["grain"],
    startsOn,
    asOf: ctx.clock.now(),
    formulaVersion: FORMULA_VERSION,
    figures: [...values].map(([indicator, counted]) => {
      const { value, denominator, isEnough } = withoutSmallCells(counted);
      return { indicator, value, cases: denominator, isEnough };
    }),
  };
}
