import type { TextRange } from "../clause/text-line.ts";

export type AnnexKind = "REGULATION" | "COMPOSITION" | "ROLES" | "OTHER";

/** An annex of the act. Ranges count in the clean text. */
export interface AnnexPart {
  /** As printed; null when the annex bears no number. */
  readonly number: string | null;
  readonly kind: AnnexKind;
  readonly title: TextRange | null;
  /** «Приложение № 1 к постановлению … от … № …»; null when the annex follows without one. */
  readonly stamp: TextRange | null;
  readonly body: TextRange;
  /** Signature at the end of the annex itself. */
  readonly signature: TextRange | null;
}

/** Where the parts of an act stand in the clean text; null when a part is absent. */
export interface ActParts {
  /** Everything above the preamble: letterhead, kind, date and number, place, title. */
  readonly header: TextRange;
  /** The line that names the kind of the act (`ПОСТАНОВЛЕНИЕ`). */
  readonly kindLine: TextRange | null;
  readonly title: TextRange | null;
  /** Grounds, up to and with the resolving word. */
  readonly preamble: TextRange | null;
  /** The resolving word (`постановляю`). */
  readonly resolvingWord: TextRange | null;
  /** The items of the act. */
  readonly order: TextRange | null;
  readonly signature: TextRange | null;
  readonly annexes: readonly AnnexPart[];
  /** Letterhead that stands at the end of the document. */
  readonly trailer: TextRange | null;
}
