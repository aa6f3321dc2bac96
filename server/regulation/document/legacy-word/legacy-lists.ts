import type { ListDefinition, ListInstance, ListLevel, Numbering } from "../word/numbering.ts";

const DEFINITION_BYTES = 28;
const LEVEL_BYTES = 28;
const INSTANCE_BYTES = 16;
const LEVELS = 9;
const SIMPLE = 1;
const LEGAL = 0x04;
const NO_RESTART = 0x08;
const STARTS_ANEW = 0x10;
const HAS_FORMAT = 0x20;

// oxlint-disable-next-line no-control-regex -- characters 0 to 8 stand for the numbers of the levels
const LEVEL_PLACE = /[\0-\x08]/g;

const FORMATS: Record<number, string> = {
  0: "decimal",
  1: "upperRoman",
  2: "lowerRoman",
  3: "upperLetter",
  4: "lowerLetter",
  22: "decimalZero",
  23: "bullet",
  58: "russianLower",
  59: "russianUpper",
  255: "none",
};

/**
 * Reads the lists of a document of Word 97 to 2003.
 *
 * @param definitions the table of lists with the levels that follow it
 * @param instances the table of list instances; paragraphs name them by number, from 1
 */
export function readLegacyLists(definitions: Buffer, instances: Buffer): Numbering {
  const numbering: Numbering = { definitions: new Map(), instances: new Map() };
  if (definitions.length > 2) readDefinitions(definitions, numbering);
  if (instances.length > 4) readInstances(instances, numbering);
  return numbering;
}

function readDefinitions(bytes: Buffer, numbering: Numbering): void {
  const count = bytes.readUInt16LE(0);
  let at = 2 + count * DEFINITION_BYTES;
  for (let index = 0; index < count; index++) {
    const head = 2 + index * DEFINITION_BYTES;
    const definition: ListDefinition = { levels: new Map(), styleLink: null };
    const levels = ((bytes[head + 26] ?? 0) & SIMPLE) !== 0 ? 1 : LEVELS;
    for (let level = 0; level < levels; level++) {
      const read = readLevel(bytes, at);
      definition.levels.set(level, read.level);
      at = read.end;
    }
    numbering.definitions.set(String(bytes.readInt32LE(head)), definition);
  }
}

function readLevel(bytes: Buffer, at: number): { level: ListLevel; end: number } {
  const flags = bytes.readUInt8(at + 5);
  const textAt = at + LEVEL_BYTES + bytes.readUInt8(at + 24) + bytes.readUInt8(at + 25);
  const length = bytes.readUInt16LE(textAt);
  const end = textAt + 2 + length * 2;
  if (end > bytes.length) throw new RangeError("A list level lies outside the file.");
  const level: ListLevel = {
    start: bytes.readInt32LE(at),
    format: FORMATS[bytes.readUInt8(at + 4)] ?? "decimal",
    text: bytes
      .toString("utf16le", textAt + 2, end)
      .replace(LEVEL_PLACE, (place) => `%${place.charCodeAt(0) + 1}`),
    restart: (flags & NO_RESTART) !== 0 ? bytes.readUInt8(at + 26) : null,
    isLegal: (flags & LEGAL) !== 0,
    style: null,
  };
  return { level, end };
}

function readInstances(bytes: Buffer, numbering: Numbering): void {
  const count = Math.min(bytes.readUInt32LE(0), Math.floor((bytes.length - 4) / INSTANCE_BYTES));
  let at = 4 + count * INSTANCE_BYTES;
  for (let index = 0; index < count; index++) {
    const head = 4 + index * INSTANCE_BYTES;
    const instance: ListInstance = {
      definition: String(bytes.readInt32LE(head)),
      starts: new Map(),
      levels: new Map(),
    };
    numbering.instances.set(String(index + 1), instance);
    at += 4;
    for (let override = bytes.readUInt8(head + 12); override > 0 && at + 8 <= bytes.length; override--) {
      at = readOverride(bytes, at, instance);
    }
  }
}

function readOverride(bytes: Buffer, at: number, instance: ListInstance): number {
  const flags = bytes.readUInt32LE(at + 4);
  const level = Math.min(flags & 0x0f, LEVELS - 1);
  if ((flags & HAS_FORMAT) === 0) {
    if ((flags & STARTS_ANEW) !== 0) instance.starts.set(level, bytes.readInt32LE(at));
    return at + 8;
  }
  const read = readLevel(bytes, at + 8);
  instance.levels.set(level, read.level);
  if ((flags & STARTS_ANEW) !== 0) instance.starts.set(level, read.level.start);
  return read.end;
}
