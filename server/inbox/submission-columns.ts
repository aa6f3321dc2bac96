/** Columns of the register as lists read them. What the applicant wrote is read only when asked for. */
import type { MunicipalityId } from "../kernel/ids.ts";
import type { Submission } from "../submission/submission.entity.ts";

const LEAN = [
  "id",
  "number",
  "regime",
  "channel",
  "externalNumber",
  "applicantKind",
  "applicantId",
  "summary",
  "place",
  "placeKey",
  "object",
  "fact",
  "sectorId",
  "topicId",
  "scale",
  "regulationVersion",
  "state",
  "isOpen",
  "outcome",
  "recipientId",
  "executorAccountId",
  "executorName",
  "dueKind",
  "postponedUntil",
  "isRepeat",
  "isFastTrack",
  "isAccelerated",
  "causeId",
  "mark",
  "returnCount",
  "lastEventKind",
  "lastEventActor",
  "revision",
] as const satisfies readonly (keyof Submission)[];

const INSTANTS = [
  "receivedAt",
  "registeredAt",
  "dueAt",
  "firstAnsweredAt",
  "answeredAt",
  "solvedAt",
  "closedAt",
  "lastEventAt",
] as const satisfies readonly (keyof Submission)[];

const columnOf = (property: string): string =>
  property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const columns = (properties: readonly string[]): string =>
  properties.map((property) => `s.${columnOf(property)} as "${property}"`).join(", ");

export const LEAN_COLUMNS = columns([...LEAN, ...INSTANTS]);
export const WHOLE_COLUMNS = columns([...LEAN, ...INSTANTS, "text"]);

/** A row as the driver gives it: instants are texts. */
export type SubmissionRow = Record<string, unknown>;

/** The row as resolvers of `Submission` expect it; `text` is missing unless it was read. */
export function submissionOf(municipality: MunicipalityId, row: SubmissionRow): Submission {
  const instants = INSTANTS.map((name) => {
    const value = row[name] as string | null;
    return [name, value === null ? null : new Date(value)] as const;
  });
  return { ...row, ...Object.fromEntries(instants), municipality } as unknown as Submission;
}
