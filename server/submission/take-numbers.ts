/** Numbers of the register: `YYYY-NNNNNN`, one series per municipality and year, without gaps. */
import type { MunicipalContext } from "../kernel/context.ts";
import { todayOf } from "../kernel/context.ts";
import { select } from "../kernel/select.ts";

/** A number of the register, e.g. `2026-000123`. Beyond a million it only grows longer. */
export const registerNumber = (year: number, index: number): string =>
  `${year}-${String(index).padStart(6, "0")}`;

/** Waits until nobody else registers in the municipality, and takes no number: a refusal must leave no gap. */
export async function lockSeries(ctx: MunicipalContext): Promise<void> {
  await takeNumbers(ctx, 0);
}

/**
 * The number as the database writes it.
 *
 * @param place column that counts from 0, as a text
 */
export const numberInSql = (year: number, first: number, place: string): string => {
  const index = `(${first} + ${place}::int)::text`;
  return `'${year}-' || lpad(${index}, greatest(6, length(${index})), '0')`;
};

/**
 * Takes the next numbers of the year that the municipality has today. Others who register wait until this
 * transaction ends: what is rolled back leaves no gap.
 *
 * @returns `count` numbers in order
 */
export async function takeNumbers(ctx: MunicipalContext, count: number): Promise<string[]> {
  const { year, first } = await takeNumbersFrom(ctx, count);
  return Array.from({ length: count }, (_, index) => registerNumber(year, first + index));
}

/** As above; gives the first of them. */
export async function takeNumbersFrom(
  ctx: MunicipalContext,
  count: number,
): Promise<{ readonly year: number; readonly first: number }> {
  const year = Number(todayOf(ctx).slice(0, 4));
  const [row] = await select<{ last: number }>(
    ctx.em,
    `insert into submission_series (municipality_id, year, last_number) values (?, ?, ?)
     on conflict (municipality_id, year)
     do update set last_number = submission_series.last_number + excluded.last_number
     returning last_number as last`,
    [ctx.municipalityId, year, count],
  );
  return { year, first: Number(row!.last) - count + 1 };
}
