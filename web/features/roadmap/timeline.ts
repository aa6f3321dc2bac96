/** Where days lie on a time line. */

export interface Timeline {
  readonly from: string;
  readonly to: string;
}

const dayMs = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs;
const dayOf = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10);

/** Whole months around all spans; null without any. */
export function timelineOf(spans: readonly { startsOn: string; dueOn: string }[]): Timeline | null {
  if (spans.length === 0) return null;
  const first = spans.map(({ startsOn }) => startsOn).sort()[0]!;
  const last = spans
    .map(({ dueOn }) => dueOn)
    .sort()
    .at(-1)!;
  return { from: `${first.slice(0, 7)}-01`, to: dayOf(at(nextMonth(last)) - 1) };
}

/** First day of the month after that of a day. */
function nextMonth(day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, "0")}-01`;
}

/** Share of the line before a day, 0 to 1; days outside lie on the nearest end. */
export function shareBefore({ from, to }: Timeline, day: string): number {
  const share = (at(day) - at(from)) / (at(to) + 1 - at(from));
  return Math.min(1, Math.max(0, share));
}

/** From where to where a span lies, both days counted in. */
export function placeOf(line: Timeline, startsOn: string, dueOn: string): { left: number; width: number } {
  const left = shareBefore(line, startsOn);
  return { left, width: shareBefore(line, dayOf(at(dueOn) + 1)) - left };
}

/** First days of the months to be named: so many that names do not run into each other. */
export function ticksOf(line: Timeline, most = 12): string[] {
  const months: string[] = [];
  for (let day = line.from; day <= line.to; day = nextMonth(day)) months.push(day);
  const step = Math.ceil(months.length / most);
  return months.filter((_month, index) => index % step === 0);
}
