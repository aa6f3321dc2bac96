import { expect } from "vitest";
import { readDocument } from "./read-document.ts";
import { ResolutionFileError } from "./resolution-file-error.ts";

/** Code of the refusal a file meets, with both its sentences checked; undefined when it is read. */
export async function codeOf(content: string | Uint8Array, name = "act.txt"): Promise<string | undefined> {
  const error: unknown = await readDocument(Buffer.from(content), name).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ResolutionFileError)) return undefined;
  expect(error.message).toMatch(/^[А-ЯЁ].+\.$/);
  expect(error.messageEn).toMatch(/^[A-Z].+\.$/);
  return error.code;
}
