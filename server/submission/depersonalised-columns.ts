/**
 * What the regional centre may see of one submission: neither words of anybody nor who applied, answers or is
 * written about.
 */
export const DEPERSONALISED = [
  "municipality",
  "id",
  "number",
  "regime",
  "channel",
  "federalSector",
  "topicId",
  "scale",
  "state",
  "isOpen",
  "outcome",
  "receivedAt",
  "registeredAt",
  "answerDueAt",
  "originalDueAt",
  "firstAnsweredAt",
  "answeredAt",
  "solvedAt",
  "closedAt",
  "promisedOn",
  "isRepeat",
  "isFastTrack",
  "isAccelerated",
  "mark",
  "returnCount",
] as const;
