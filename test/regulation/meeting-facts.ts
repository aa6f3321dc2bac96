import type { Sourced } from "../../server/regulation/sourced.ts";
import type { Meetings } from "../../server/regulation/variant.ts";
import { type Fact, factMaker } from "./fact.ts";

const fact = factMaker("meetings");

/** Facts of the meeting procedure: `field value`, lists one fact per entry. */
export function meetingFacts(meetings: Meetings): Fact[] {
  return Object.entries(meetings).flatMap(([field, entry]) => {
    const path = `/variant/meetings/${field}`;
    if (entry === null) return [];
    if (Array.isArray(entry)) return entry.map((e, i) => fact(`${field} ${e.value}`, `${path}/${i}`, e));
    return [fact(`${field} ${valueText(entry)}`, path, entry)];
  });
}

function valueText({ value }: Sourced<unknown>): string {
  if (Array.isArray(value)) return value.toSorted().join("+");
  if (typeof value === "object" && value !== null && "rule" in value) return String(value.rule);
  return String(value);
}
