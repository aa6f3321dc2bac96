import { attribute } from "../reading/markup.ts";
import type { ListPlace, Numbering } from "./numbering.ts";
import { valueOf, wordPieces } from "./word-markup.ts";

interface ParagraphStyle {
  basedOn: string | null;
  instance: string | null;
  level: number | null;
}

const LONGEST_CHAIN = 12;

/** Which list a paragraph style belongs to, through the styles it is based on. */
export class ParagraphStyles {
  private readonly styles = new Map<string, ParagraphStyle>();
  private defaultStyle: string | null = null;

  constructor(
    xml: string,
    private readonly numbering: Numbering,
  ) {
    this.read(xml);
    this.followLinks();
  }

  /** @returns null when the style is in no list, or switches the numbering off */
  listOf(style: string | null): ListPlace | null {
    let level: number | null = null;
    let name: string | null = style ?? this.defaultStyle;
    for (let step = 0; name && step < LONGEST_CHAIN; step++) {
      const found = this.styles.get(name);
      if (!found) return null;
      level ??= found.level;
      if (found.instance === "0") return null;
      if (found.instance)
        return { instance: found.instance, level: level ?? this.tiedLevel(found.instance, name) };
      name = found.basedOn;
    }
    return null;
  }

  /** A level may name the style it is tied to instead of the style naming the level. */
  private tiedLevel(instance: string, style: string): number {
    const definition = this.numbering.definitions.get(
      this.numbering.instances.get(instance)?.definition ?? "",
    );
    for (const [index, level] of definition?.levels ?? []) if (level.style === style) return index;
    return 0;
  }

  private read(xml: string): void {
    let style: ParagraphStyle | null = null;
    for (const piece of wordPieces(xml)) {
      if (piece.kind === "close" && piece.name === "w:style") style = null;
      if (piece.kind !== "open") continue;
      if (piece.name === "w:style") style = this.openStyle(piece.rest);
      else if (style) describeStyle(style, piece.name, piece.rest);
    }
  }

  private openStyle(rest: string): ParagraphStyle {
    const id = attribute(rest, "w:styleId") ?? "";
    const style: ParagraphStyle = { basedOn: null, instance: null, level: null };
    this.styles.set(id, style);
    const isDefault = /^(?:1|true|on)$/.test(attribute(rest, "w:default") ?? "");
    if (isDefault && attribute(rest, "w:type") === "paragraph") this.defaultStyle = id;
    return style;
  }

  /** A list that only points to a numbering style takes its levels from the list of that style. */
  private followLinks(): void {
    for (const definition of this.numbering.definitions.values()) {
      const linked = definition.styleLink ? this.styles.get(definition.styleLink)?.instance : null;
      const target = linked ? this.numbering.instances.get(linked)?.definition : null;
      const source = target ? this.numbering.definitions.get(target) : null;
      if (!source || source === definition) continue;
      for (const [index, level] of source.levels) {
        if (!definition.levels.has(index)) definition.levels.set(index, level);
      }
    }
  }
}

function describeStyle(style: ParagraphStyle, name: string, rest: string): void {
  if (name === "w:basedOn") style.basedOn = valueOf(rest);
  else if (name === "w:numId") style.instance = valueOf(rest);
  else if (name === "w:ilvl") style.level = Number(valueOf(rest) ?? 0);
}
