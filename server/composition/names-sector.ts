import { foldName } from "../regulation/value/fold-name.ts";

/** A sector as a regulation or the table of sectors has it. */
export interface NamedSector {
  name: string;
  federalCodes: readonly string[];
}

/** Whether an act means this sector: it writes its name, or the reading gave a code of the federal list. */
export function namesSector(words: string, { name, federalCodes }: NamedSector): boolean {
  return federalCodes.includes(words) || foldName(words) === foldName(name);
}
