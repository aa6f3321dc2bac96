import type { Sourced } from "../sourced.ts";
import type { Meetings, Role } from "../variant.ts";
import roleVocabulary from "../vocabulary/roles.json" with { type: "json" };

const titles = new Map(roleVocabulary.map(({ code, title }) => [code, title]));

/**
 * Roles the rules of meetings give something to do although nothing else names them: «протокол ведёт секретарь».
 * They are roles without duties, so that every code of the variant stands in its list of roles.
 */
export function rolesOfMeetings(meetings: Meetings, known: readonly Role[]): Role[] {
  const single = [
    meetings.chair,
    meetings.substitute,
    meetings.organiser,
    meetings.agendaAgreedBy,
    meetings.participantsChosenBy,
    meetings.minutesKeptBy,
  ].filter((value) => value !== null);
  const codes = new Set(known.map(({ code }) => code));
  const found = new Map<string, Role>();
  for (const mention of [...single, ...meetings.minutesSignedBy]) {
    if (!codes.has(mention.value) && !found.has(mention.value)) found.set(mention.value, roleOf(mention));
  }
  return [...found.values()];
}

const roleOf = ({ value, clause, span }: Sourced<string>): Role => ({
  code: value,
  title: titles.get(value) ?? value,
  clause,
  span,
  origin: "EXTRACTED",
  confidence: 0.7,
  isPlural: false,
  duties: [],
});
