import { addDays, parsePlainDate } from "../kernel/plain-date.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import type { Act } from "../regulation/act-draft.ts";

/** When a regulation comes into force, and whether the act itself says so. */
export interface InForce {
  /** The day, or the best guess when `isKnown` is false; null when nothing leads to one. */
  on: PlainDate | null;
  /** The act (or its signing day) settles it; when false a person has to choose. */
  isKnown: boolean;
}

const dayOf = (text: string | null | undefined): PlainDate | null => (text ? parsePlainDate(text) : null);

/**
 * The day a regulation is governed from. An act that does not say when it comes into force does so when
 * signed; one that does so when published needs a person who knows the day of publication.
 *
 * @source the act, its item on entry into force
 */
export function inForceOf({ entryIntoForce, signedOn }: Pick<Act, "entryIntoForce" | "signedOn">): InForce {
  const signed = dayOf(signedOn?.value);
  const entry = entryIntoForce?.value;
  switch (entry?.rule) {
    case "ON_DATE": {
      const on = dayOf(entry.on);
      return { on: on ?? signed, isKnown: on !== null };
    }
    case "ON_PUBLICATION":
      return { on: signed, isKnown: false };
    case "DAYS_AFTER_PUBLICATION":
      return { on: signed && addDays(signed, entry.days ?? 0), isKnown: false };
    default:
      return { on: signed, isKnown: signed !== null };
  }
}
