import type { Preparation } from "../../kernel/prepared.ts";
import { ResolutionFileError } from "../../regulation/document/resolution-file-error.ts";
import type { ResolutionReading } from "../../regulation/draft.ts";
import { decodeContent } from "../decode-content.ts";
import type { ImportResolutionInput } from "../import.inputs.ts";
import type { DocumentReader } from "./document-reader.ts";

/** A document as it was read, or why it could not be. */
export type ImportReading =
  | { readonly kind: "read"; readonly reading: ResolutionReading }
  | { readonly kind: "unreadable"; readonly code: string; readonly message: string };

/** Reads the document that `importResolution` brings. */
export function importPreparation(reader: DocumentReader): Preparation<"import:change"> {
  return {
    permission: "import:change",
    prepare: ({ input }) => readBrought(reader, input as ImportResolutionInput),
  };
}

async function readBrought(
  reader: DocumentReader,
  { fileName, content }: ImportResolutionInput,
): Promise<ImportReading> {
  const bytes = decodeContent(content);
  if (bytes === null) {
    const message = "Файл передан с ошибкой: отправьте его ещё раз.";
    return { kind: "unreadable", code: "CONTENT_BROKEN", message };
  }
  try {
    return { kind: "read", reading: await reader.read({ fileName, bytes }) };
  } catch (error) {
    if (!(error instanceof ResolutionFileError)) throw error;
    return { kind: "unreadable", code: error.code, message: error.message };
  }
}
