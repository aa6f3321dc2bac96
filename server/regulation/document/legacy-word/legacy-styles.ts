import { applyParagraphCodes, emptyParagraph, type ParagraphProperties } from "./properties.ts";

const PARAGRAPH_STYLE = 1;
const NO_STYLE = 0x0fff;
const LONGEST_CHAIN = 12;

interface LegacyStyle {
  readonly base: number;
  readonly properties: ParagraphProperties;
}

/** Paragraph styles of a document of Word 97 to 2003, as far as lists go. */
export class LegacyStyles {
  private readonly styles = new Map<number, LegacyStyle>();

  constructor(bytes: Buffer) {
    if (bytes.length < 6) return;
    const baseBytes = bytes.readUInt16LE(4);
    let at = 2 + bytes.readUInt16LE(0);
    for (let index = 0; at + 2 <= bytes.length; index++) {
      const length = bytes.readUInt16LE(at);
      const style = bytes.subarray(at + 2, at + 2 + length);
      if (style.length > baseBytes + 2) this.read(index, style, baseBytes);
      at += 2 + length + (length % 2);
    }
  }

  /** List and level of a style, through the styles it is based on. */
  listOf(style: number): { list: number; level: number } | null {
    let level: number | null = null;
    let index = style;
    for (let step = 0; step < LONGEST_CHAIN && index !== NO_STYLE; step++) {
      const found = this.styles.get(index);
      if (!found) return null;
      level ??= found.properties.level;
      if (found.properties.list !== null) return { list: found.properties.list, level: level ?? 0 };
      index = found.base;
    }
    return null;
  }

  private read(index: number, style: Buffer, baseBytes: number): void {
    const kindAndBase = style.readUInt16LE(2);
    if ((kindAndBase & 0x0f) !== PARAGRAPH_STYLE) return;
    const nameLength = style.readUInt16LE(baseBytes);
    const at = baseBytes + 2 + nameLength * 2 + 2;
    const properties = emptyParagraph(index);
    if (at + 4 <= style.length) {
      applyParagraphCodes(properties, style.subarray(at + 4, at + 2 + style.readUInt16LE(at)));
    }
    this.styles.set(index, { base: kindAndBase >> 4, properties });
  }
}
