/** What the history tells of an event besides its name and note: plain rules, without words. */

/** One thing that an event says: which fact, and its value as code, day, text or number. */
export interface EventDetail {
  readonly fact: EventFact;
  readonly values: readonly string[];
}

export const eventFacts = [
  "state",
  "channel",
  "regime",
  "outcome",
  "recipient",
  "fromRecipient",
  "ground",
  "body",
  "level",
  "until",
  "days",
  "notified",
  "changed",
  "means",
  "dueAt",
  "via",
  "mark",
  "fileName",
  "ruleName",
] as const;
export type EventFact = (typeof eventFacts)[number];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Keys of the details that hold one value, under the name of the fact they tell. */
const single: Readonly<Record<string, EventFact>> = {
  channel: "channel",
  regime: "regime",
  outcome: "outcome",
  recipientId: "recipient",
  fromRecipientId: "fromRecipient",
  ground: "ground",
  body: "body",
  level: "level",
  until: "until",
  days: "days",
  means: "means",
  dueAt: "dueAt",
  via: "via",
  mark: "mark",
  fileName: "fileName",
};

/**
 * What the details of an event tell a person. Keys that nobody reads, such as checksums, are left out; so is
 * whatever has another form than expected.
 *
 * @param details as the register keeps them: any JSON
 */
export function detailsOf(details: unknown): readonly EventDetail[] {
  if (!isRecord(details)) return [];
  const { from, to, changed, isNotified, rule } = details;
  const told: EventDetail[] = [];
  if (typeof from === "string" && typeof to === "string") told.push({ fact: "state", values: [from, to] });
  for (const [key, fact] of Object.entries(single)) {
    const value = details[key];
    if (typeof value === "string" || typeof value === "number") told.push({ fact, values: [String(value)] });
  }
  if (Array.isArray(changed))
    told.push({ fact: "changed", values: changed.filter((name) => typeof name === "string") });
  if (isNotified === true) told.push({ fact: "notified", values: [] });
  if (isRecord(rule) && typeof rule["name"] === "string")
    told.push({ fact: "ruleName", values: [rule["name"]] });
  return told;
}
