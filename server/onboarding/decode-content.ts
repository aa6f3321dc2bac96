/**
 * The bytes of a file sent as base64; the prefix of a data address and line breaks are allowed.
 *
 * @returns null when the text is not base64
 */
export function decodeContent(content: string): Uint8Array | null {
  const text = content.replace(/^data:[^,]{0,200},/, "").replace(/\s+/g, "");
  if (text.length % 4 === 1 || !/^[A-Za-z0-9+/_-]*={0,2}$/.test(text)) return null;
  return Buffer.from(text, "base64");
}
