/** Kinds of recipients that the administration may give tasks to; the others are drawn in. */
export const ownKinds: ReadonlySet<string> = new Set(["INTERNAL", "SUBORDINATE", "COMPANY"]);
