import type { ResolutionReading } from "./draft.ts";
import { readDocument } from "./document/read-document.ts";
import { readResolution } from "./read-resolution.ts";

/**
 * Reads a file as a resolution, on the calling thread: seconds and a gigabyte for the longest. Whoever serves
 * others meanwhile reads through `DocumentReader`.
 *
 * @param fileName name as uploaded, with its extension
 * @throws {ResolutionFileError} when the file cannot be read, with the reason and what to do
 */
export async function readFileAsResolution(fileName: string, bytes: Uint8Array): Promise<ResolutionReading> {
  return readResolution(await readDocument(bytes, fileName));
}
