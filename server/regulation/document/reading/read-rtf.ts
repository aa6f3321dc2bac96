import type { DecodedText } from "./decode-text.ts";
import { RtfBody } from "./rtf-body.ts";
import { tokensOf } from "./rtf-tokens.ts";

/**
 * Reads an RTF file: characters of every code page it names, automatic list numbers as its writer printed them,
 * tables as rows, text boxes. Headers, pictures, hidden and deleted text are left out.
 *
 * @throws {ResolutionFileError} FORMAT_BROKEN when groups are nested beyond reason
 */
export function readRtf(bytes: Uint8Array): DecodedText {
  const body = new RtfBody();
  for (const token of tokensOf(bytes)) body.take(token);
  return { text: body.finish(), encoding: body.encoding };
}
