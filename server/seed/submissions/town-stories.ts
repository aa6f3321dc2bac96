/**
 * What several residents write about at the same time: a house without heat, a street without light. A few in the
 * last weeks, the same in every run, so that a demo has problems to be found.
 */
import { addDays, type PlainDate } from "../../kernel/plain-date.ts";
import type { TopicMatter } from "./matters.ts";
import type { Random } from "./random.ts";
import { houseOf } from "./wording.ts";

/** One resident's part in a story. */
export interface Telling {
  readonly choice: TopicMatter;
  readonly form: number;
  readonly place: string;
}

interface Plan {
  readonly where: "HOUSE" | "STREET";
  /** Days before today: of the first and of the last telling. */
  readonly from: number;
  readonly to: number;
  readonly tellings: number;
}

const PLANS: readonly Plan[] = [
  { where: "HOUSE", from: 12, to: 1, tellings: 7 },
  { where: "STREET", from: 20, to: 2, tellings: 5 },
  { where: "HOUSE", from: 75, to: 60, tellings: 6 },
];

/** So many of a matter's phrases belong to one story. */
const FORMS = 3;
const MOST_DRAWS = 40;

/** @param matterOn draws what is written about on a day */
export function storiesUntil(
  today: PlainDate,
  random: Random,
  matterOn: (day: PlainDate) => TopicMatter,
): ReadonlyMap<PlainDate, readonly Telling[]> {
  const byDay = new Map<PlainDate, Telling[]>();
  for (const plan of PLANS) {
    const choice = matterOf(plan, () => matterOn(addDays(today, -plan.from)));
    if (!choice) continue;
    const place = houseOf(random);
    const first = random.below(choice.matter.forms.length);
    for (let telling = 0; telling < plan.tellings; telling += 1) {
      const share = telling / Math.max(1, plan.tellings - 1);
      const day = addDays(today, -Math.round(plan.from + (plan.to - plan.from) * share));
      const form = (first + (telling % FORMS)) % choice.matter.forms.length;
      const house = plan.where === "HOUSE" ? place : place.replace(/\d+$/, String(1 + random.below(40)));
      byDay.set(day, [...(byDay.get(day) ?? []), { choice, form, place: writtenAs(house, telling) }]);
    }
  }
  return byDay;
}

/** A matter that has such a place; null where the centre knows none. */
function matterOf({ where }: Plan, draw: () => TopicMatter): TopicMatter | null {
  for (let turn = 0; turn < MOST_DRAWS; turn += 1) {
    const choice = draw();
    if (choice.matter.where === where) return choice;
  }
  return null;
}

/** People write one address in several ways. */
function writtenAs(place: string, telling: number): string {
  const ways = [
    place,
    place.replace("ул. ", "улица ").replace("д. ", "дом "),
    place.replace("ул. ", "").replace("д. ", ""),
  ];
  return ways[telling % ways.length]!;
}
