/** What a source must have, and when its feed is read again: pure. */
import { lineRefusal, textRefusal } from "../roadmap/roadmap-text.rules.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { InformationSourceKind } from "./information.enums.ts";
import type { InformationSource } from "./information-source.entity.ts";
import { isLink, reachRefusal } from "./risk.rules.ts";

export const LEAST_MINUTES = 5;
export const MOST_MINUTES = 24 * 60;
/** A feed that fails again and again is asked once a day. */
const LONGEST_WAIT_MINUTES = 24 * 60;
/** Share of the wait by which readings are spread, so that feeds of one server are not read at one moment. */
const SPREAD = 0.1;

export type SourceFacts = Pick<
  InformationSource,
  "kind" | "name" | "url" | "intakeKeyId" | "authorKind" | "reach" | "sectorId" | "place" | "everyMinutes"
>;

export function sourceRefusal(facts: SourceFacts): SubmissionRefusal | null {
  const { kind, name, url, intakeKeyId, reach, place, everyMinutes } = facts;
  if (kind === InformationSourceKind.FEED) {
    if (url === null || !isLink(url))
      return refuse(
        "LINK_WRONG",
        "Укажите полный адрес ленты RSS или Atom: он начинается с http:// или https://.",
      );
    const { username, password } = new URL(url);
    if (username !== "" || password !== "")
      return refuse(
        "LINK_WRONG",
        "В адресе ленты не должно быть имени и пароля: он виден сотрудникам центра.",
      );
    if (!Number.isInteger(everyMinutes) || everyMinutes < LEAST_MINUTES || everyMinutes > MOST_MINUTES)
      return refuse("PERIOD_WRONG", `Читать ленту можно раз в ${LEAST_MINUTES}–${MOST_MINUTES} минут.`);
  }
  if (kind === InformationSourceKind.MACHINE && intakeKeyId === null)
    return refuse("KEY_MISSING", "Выберите ключ системы: им подписываются её сообщения.");
  return lineRefusal(name) ?? reachRefusal(reach) ?? textRefusal(place);
}

/**
 * When a feed is read next: after its usual wait, or after twice the wait for each failure in a row.
 *
 * @param failures 0 when the last reading went well
 * @param chance 0..1, spreads readings
 */
export function nextReading(now: Date, everyMinutes: number, failures: number, chance: number): Date {
  const wait = Math.min(
    everyMinutes * 2 ** Math.min(failures, 12),
    Math.max(LONGEST_WAIT_MINUTES, everyMinutes),
  );
  return new Date(now.getTime() + wait * (1 + SPREAD * chance) * 60_000);
}
