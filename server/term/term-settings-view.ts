/** Lengths of clocks as the settings show them: what holds, and what would without the centre. */
import type { PlainDate } from "../kernel/plain-date.ts";
import { DEFAULT_TERMS, effectiveRule, mostSpecial, type RuleSelector } from "./effective-rule.ts";
import type { TermBook } from "./term-book.ts";
import type { TermKind } from "./term-kind.ts";
import type { TermRule } from "./term-rule.ts";
import type { TermLength, TermSettingView } from "./term.types.ts";

interface Place extends RuleSelector {
  readonly kind: TermKind;
}

/** Every place with a default or a setting, in the order of the defaults. */
export function settingViews(book: TermBook, today: PlainDate): TermSettingView[] {
  const places = new Map<string, Place>();
  for (const place of [...DEFAULT_TERMS, ...book.own]) {
    if (!places.has(placeKey(place))) places.set(placeKey(place), place);
  }
  const views = [...places.values()].map((place) => settingView(book, place, today));
  const order = [...new Set(DEFAULT_TERMS.map(({ kind }) => kind))];
  return views.sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
}

/** One place of the settings. */
export function settingView(book: TermBook, place: Place, today: PlainDate): TermSettingView {
  const { kind, regime, channel, topicId } = place;
  const acts = book.regulationOn(today);
  const standard = mostSpecial(DEFAULT_TERMS, kind, place);
  const named = acts.find((term) => term.kind === kind && (term.regime ?? regime) === regime);
  const own = book.own.find((setting) => placeKey(setting) === placeKey(place)) ?? null;
  const rule = effectiveRule(kind, place, book.own, acts);
  const stopped = own ?? standard ?? { unit: "CALENDAR_DAY" as const, clause: null };
  const source = own ? "SETTING" : (standard?.source ?? "SETTING");
  return {
    id: placeKey(place),
    kind,
    regime,
    channel,
    topicId,
    effective: rule ?? { amount: null, unit: stopped.unit, source, clause: stopped.clause },
    standard,
    regulation: lengthOf(named),
    isOwn: own !== null,
    note: own?.note ?? standard?.note ?? null,
  };
}

const placeKey = ({ kind, regime, channel, topicId }: Place) =>
  [kind, regime ?? "", channel ?? "", topicId ?? ""].join("/");

const lengthOf = (rule: TermRule | undefined): TermLength | null => rule ?? null;
