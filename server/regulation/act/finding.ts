import type { Finding } from "../draft.ts";

/** Where a finding belongs; what is left out is null. */
export interface FindingPlace {
  readonly clause?: string | null;
  readonly span?: Finding["span"];
  readonly path?: string | null;
}

/** Makes a finding with its Russian and English sentence. */
export function makeFinding(
  code: string,
  severity: Finding["severity"],
  message: string,
  messageEn: string,
  place: FindingPlace = {},
): Finding {
  const { clause = null, span = null, path = null } = place;
  return { code, severity, clause, span, path, message, messageEn };
}
