/** What an officer can answer when confirming, instead of correcting the draft. */
export type ConfirmField = "regionId" | "inForceFrom" | "slug";

/** Something that has to be mended before an import can be confirmed. */
export interface Obstacle {
  code: string;
  /** JSON pointer of the value to mend; null when it is answered on confirming. */
  path: string | null;
  confirmField: ConfirmField | null;
  ru: string;
  en: string;
}

export const obstacle = (
  code: string,
  path: string | null,
  ru: string,
  en: string,
  confirmField: ConfirmField | null = null,
): Obstacle => ({ code, path, confirmField, ru, en });
