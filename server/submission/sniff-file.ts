/** What a file is, told by its first bytes and not by its name: pure. */

/** A kind of file that residents and bodies really send. */
interface Kind {
  readonly mediaType: string;
  readonly extensions: readonly string[];
}

const SIGNATURES: readonly (readonly [offset: number, bytes: string, kind: Kind])[] = [
  [0, "25504446", { mediaType: "application/pdf", extensions: ["pdf"] }],
  [0, "89504e470d0a1a0a", { mediaType: "image/png", extensions: ["png"] }],
  [0, "ffd8ff", { mediaType: "image/jpeg", extensions: ["jpg", "jpeg"] }],
  [0, "474946383", { mediaType: "image/gif", extensions: ["gif"] }],
  [8, "57454250", { mediaType: "image/webp", extensions: ["webp"] }],
  [0, "424d", { mediaType: "image/bmp", extensions: ["bmp"] }],
  [0, "49492a00", { mediaType: "image/tiff", extensions: ["tif", "tiff"] }],
  [0, "4d4d002a", { mediaType: "image/tiff", extensions: ["tif", "tiff"] }],
  [4, "6674797068656963", { mediaType: "image/heic", extensions: ["heic", "heif"] }],
  [4, "66747970", { mediaType: "video/mp4", extensions: ["mp4", "m4a", "mov", "3gp", "heic"] }],
  [0, "494433", { mediaType: "audio/mpeg", extensions: ["mp3"] }],
  [0, "4f676753", { mediaType: "audio/ogg", extensions: ["ogg", "oga", "opus"] }],
  [0, "7b5c727466", { mediaType: "application/rtf", extensions: ["rtf", "doc"] }],
  [
    0,
    "d0cf11e0a1b11ae1",
    { mediaType: "application/x-ole-storage", extensions: ["doc", "xls", "ppt", "msg"] },
  ],
];

/** Containers that only their name tells apart. */
const ZIPPED: Readonly<Record<string, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  zip: "application/zip",
};

const TEXTS: Readonly<Record<string, string>> = { txt: "text/plain", csv: "text/csv", eml: "text/plain" };

/**
 * The media type of a file whose content and name agree.
 *
 * @returns null when the content is of no kind that is taken, or is not what the name says
 */
export function sniffFile(fileName: string, content: Buffer): string | null {
  const extension = /\.([\p{L}\p{N}]{1,8})$/u.exec(fileName)?.[1]?.toLowerCase() ?? "";
  const hex = content.subarray(0, 32).toString("hex");
  for (const [offset, bytes, { mediaType, extensions }] of SIGNATURES)
    if (hex.startsWith(bytes, offset * 2)) return extensions.includes(extension) ? mediaType : null;
  if (hex.startsWith("504b0304")) return ZIPPED[extension] ?? null;
  const text = TEXTS[extension];
  return text !== undefined && isText(content) ? text : null;
}

/** Markup is no text: a browser would run it. */
function isText(content: Buffer): boolean {
  if (content.includes(0)) return false;
  return !/^\s*(?:\uFEFF)?\s*</u.test(content.subarray(0, 256).toString("utf8"));
}
