import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { OwnCalendarDay } from "./own-calendar-day.entity.ts";
import { refuse, type TermRefusal, textRefusal, tidy } from "./term-refusal.ts";
import { forgetBook, termRulesOf } from "./term-book.reads.ts";
import { shortDay } from "./term-sentence.ts";
import type { DayFacts, OwnDay } from "./work-calendar.ts";

/** Years that the calendar shows and that a centre may set days of. */
export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2100;

/** Sets a day of the centre's own calendar. Clocks that run already keep their days. */
export async function changeCalendarDay(
  ctx: MunicipalContext,
  given: OwnDay,
): Promise<DayFacts | TermRefusal> {
  const { day, isWorking, isShort } = given;
  const note = tidy(given.note);
  if (note === null) return refuse("NOTE_MISSING", "Укажите основание: распоряжение или другой документ.");
  if (isShort && !isWorking)
    return refuse("SHORT_DAY_OFF", "Выходной день не бывает сокращённым: выберите что-то одно.");
  const year = Number(day.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR)
    return refuse("YEAR_INVALID", `Календарь ведётся с ${FIRST_YEAR} по ${LAST_YEAR} год.`);
  const refusal = textRefusal([note]);
  if (refusal) return refusal;
  const kept = await findDay(ctx, day);
  const columns = { isWorking, isShort, note };
  if (kept) Object.assign(kept, columns);
  else ctx.em.persist(ctx.em.create(OwnCalendarDay, { municipality: ctx.municipalityId, day, ...columns }));
  recordAudit(ctx, "calendarDay.changed", shortDay(day), columns);
  return saved(ctx, day);
}

/** Takes the centre's own decision about a day away. */
export async function resetCalendarDay(ctx: MunicipalContext, day: PlainDate): Promise<DayFacts> {
  const kept = await findDay(ctx, day);
  if (kept) {
    ctx.em.remove(kept);
    recordAudit(ctx, "calendarDay.reset", shortDay(day));
  }
  return saved(ctx, day);
}

async function saved(ctx: MunicipalContext, day: PlainDate): Promise<DayFacts> {
  await ctx.em.flush();
  forgetBook(ctx);
  return (await termRulesOf(ctx)).calendar.dayOf(day);
}

const findDay = (ctx: MunicipalContext, day: PlainDate) =>
  ctx.em.findOne(OwnCalendarDay, { municipality: ctx.municipalityId, day });
