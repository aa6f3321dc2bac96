import { formatNumber } from "./number-format.ts";

/** One level of a list as Word describes it. */
export interface ListLevel {
  start: number;
  format: string;
  /** «%1.%2.» with places for the numbers of the levels. */
  text: string;
  /** Level after which it starts anew; 0 means never; null means after any higher level. */
  restart: number | null;
  isLegal: boolean;
  /** Paragraph style that this level is tied to. */
  style: string | null;
}

export interface ListDefinition {
  readonly levels: Map<number, ListLevel>;
  /** A style that holds the real definition. */
  readonly styleLink: string | null;
}

export interface ListInstance {
  readonly definition: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, ListLevel>;
}

export interface Numbering {
  readonly definitions: Map<string, ListDefinition>;
  readonly instances: Map<string, ListInstance>;
}

/** Which list a paragraph belongs to. */
export interface ListPlace {
  readonly instance: string;
  readonly level: number;
}

/** Gives each numbered paragraph the marker that Word would print before it. */
export class ListCounters {
  private readonly counts = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  constructor(private readonly numbering: Numbering) {}

  /** The marker with a space after it; empty when the list prints none. Must be asked in document order. */
  next(place: ListPlace): string {
    const instance = this.numbering.instances.get(place.instance);
    const definition = instance && this.numbering.definitions.get(instance.definition);
    if (!instance || !definition) return "";
    const levelAt = (level: number): ListLevel | undefined =>
      instance.levels.get(level) ?? definition.levels.get(level);
    const level = levelAt(place.level);
    if (!level) return "";
    const counts = this.countsOf(place.instance, instance);
    this.count(counts, place, level, levelAt);
    return markerOf(level, place.level, counts, levelAt);
  }

  /** Lists of one definition go on counting together, unless an instance sets a start of its own. */
  private countsOf(id: string, instance: ListInstance): number[] {
    const counts = this.counts.get(instance.definition) ?? [];
    this.counts.set(instance.definition, counts);
    if (!this.begun.has(id)) {
      this.begun.add(id);
      for (const [level, start] of instance.starts) counts[level] = start - 1;
    }
    return counts;
  }

  private count(
    counts: number[],
    place: ListPlace,
    level: ListLevel,
    levelAt: (level: number) => ListLevel | undefined,
  ): void {
    for (let upper = 0; upper < place.level; upper++) counts[upper] ??= levelAt(upper)?.start ?? 1;
    counts[place.level] = (counts[place.level] ?? level.start - 1) + 1;
    for (let lower = place.level + 1; lower < counts.length; lower++) {
      const restart = levelAt(lower)?.restart ?? null;
      if (restart === null || (restart > 0 && place.level < restart)) delete counts[lower];
    }
  }
}

function markerOf(
  level: ListLevel,
  depth: number,
  counts: readonly number[],
  levelAt: (level: number) => ListLevel | undefined,
): string {
  if (level.format === "bullet") return `${bulletOf(level.text)} `;
  const marker = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    if (index > depth) return "";
    const format = level.isLegal ? "decimal" : (levelAt(index)?.format ?? "decimal");
    return formatNumber(counts[index] ?? 1, format);
  });
  return marker.trim() === "" ? "" : `${marker.trim()} `;
}

/** Bullets of symbol fonts have no meaning as characters. */
function bulletOf(text: string): string {
  return /^[-–—]$/.test(text.trim()) ? text.trim() : "•";
}
