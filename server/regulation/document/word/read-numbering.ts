import { attribute } from "../reading/markup.ts";
import type { ListDefinition, ListInstance, ListLevel, Numbering } from "./numbering.ts";
import { isOn, valueOf, wordPieces } from "./word-markup.ts";

const DEEPEST_LEVEL = 8;

/** Reads `word/numbering.xml`: the lists of a document and how their numbers look. */
export function readNumbering(xml: string): Numbering {
  const reader = new NumberingReader();
  for (const piece of wordPieces(xml)) {
    if (piece.kind === "open") reader.open(piece.name, piece.rest);
    else if (piece.kind === "close") reader.close(piece.name);
  }
  return reader.numbering;
}

class NumberingReader {
  readonly numbering: Numbering = { definitions: new Map(), instances: new Map() };
  private definition: { levels: Map<number, ListLevel>; styleLink: string | null } | null = null;
  private instance: {
    definition: string;
    starts: Map<number, number>;
    levels: Map<number, ListLevel>;
  } | null = null;
  private level: ListLevel | null = null;
  private overridden = 0;

  open(name: string, rest: string): void {
    switch (name) {
      case "w:abstractNum":
        this.openDefinition(attribute(rest, "w:abstractNumId") ?? "");
        break;
      case "w:num":
        this.openInstance(attribute(rest, "w:numId") ?? "");
        break;
      case "w:abstractNumId":
        if (this.instance) this.instance.definition = valueOf(rest) ?? "";
        break;
      case "w:numStyleLink":
        if (this.definition) this.definition.styleLink = valueOf(rest);
        break;
      case "w:lvlOverride":
        this.overridden = levelIndex(rest);
        break;
      case "w:startOverride":
        this.instance?.starts.set(this.overridden, Number(valueOf(rest) ?? 1));
        break;
      case "w:lvl":
        this.openLevel(levelIndex(rest));
        break;
      default:
        if (this.level) describeLevel(this.level, name, rest);
    }
  }

  close(name: string): void {
    if (name === "w:lvl") this.level = null;
    if (name === "w:abstractNum") this.definition = null;
    if (name === "w:num") this.instance = null;
  }

  private openDefinition(id: string): void {
    const definition: ListDefinition = { levels: new Map(), styleLink: null };
    this.numbering.definitions.set(id, definition);
    this.definition = definition;
  }

  private openInstance(id: string): void {
    const instance: ListInstance = { definition: "", starts: new Map(), levels: new Map() };
    this.numbering.instances.set(id, instance);
    this.instance = instance;
  }

  private openLevel(index: number): void {
    this.level = {
      start: 1,
      format: "decimal",
      text: `%${index + 1}.`,
      restart: null,
      isLegal: false,
      style: null,
    };
    (this.definition ?? this.instance)?.levels.set(index, this.level);
  }
}

function describeLevel(level: ListLevel, name: string, rest: string): void {
  const value = valueOf(rest);
  if (name === "w:start") level.start = Number(value ?? 1);
  else if (name === "w:numFmt") level.format = formatOf(value ?? "decimal", rest);
  else if (name === "w:lvlText") level.text = value ?? "";
  else if (name === "w:lvlRestart") level.restart = Number(value ?? 0);
  else if (name === "w:isLgl") level.isLegal = isOn(rest);
  else if (name === "w:pStyle") level.style = value;
}

/** Word writes Russian letters of newer versions as a custom format. */
function formatOf(value: string, rest: string): string {
  if (value !== "custom") return value;
  return /^[аА]/.test(attribute(rest, "w:format") ?? "") ? "russianLower" : "decimal";
}

function levelIndex(rest: string): number {
  const index = Number(attribute(rest, "w:ilvl") ?? 0);
  return Number.isInteger(index) ? Math.min(Math.max(index, 0), DEEPEST_LEVEL) : 0;
}
