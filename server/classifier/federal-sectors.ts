/** By which sector of the federal list a submission is compared. Pure. */
import type { SectorId } from "../municipality/sector.entity.ts";
import { groupOfTopic } from "./topic-defaults.ts";
import type { TopicId } from "./topic.entity.ts";

/**
 * Group of the topic in the federal list, else the only federal code of the sector; null when neither tells:
 * a sector of several codes may mean any of them.
 *
 * @param federalCode of its topic
 * @param sectorCodes federal codes of its sector
 */
export function federalSectorOf(
  federalCode: string | null | undefined,
  sectorCodes: readonly string[] | null | undefined,
): string | null {
  const group = federalCode ? groupOfTopic(federalCode) : null;
  return group ?? onlyOf(sectorCodes);
}

const onlyOf = (codes: readonly string[] | null | undefined): string | null =>
  codes?.length === 1 ? codes[0]! : null;

export interface ComparedTopic {
  readonly id: TopicId;
  readonly federalCode: string | null;
}

export interface ComparedSector {
  readonly id: SectorId;
  readonly federalCodes: readonly string[];
}

/** The same for all topics and sectors of a municipality: asked a million times without a query. */
export class FederalSectors {
  /** Those that tell. */
  readonly ofTopics: ReadonlyMap<TopicId, string>;
  readonly ofSectors: ReadonlyMap<SectorId, string>;

  constructor(topics: readonly ComparedTopic[], sectors: readonly ComparedSector[]) {
    this.ofTopics = known(topics, ({ federalCode }) => federalSectorOf(federalCode, null));
    this.ofSectors = known(sectors, ({ federalCodes }) => onlyOf(federalCodes));
  }

  of(topicId: TopicId | null, sectorId: SectorId | null): string | null {
    const group = topicId === null ? undefined : this.ofTopics.get(topicId);
    return group ?? (sectorId === null ? null : (this.ofSectors.get(sectorId) ?? null));
  }

  equals(other: FederalSectors): boolean {
    return isSame(this.ofTopics, other.ofTopics) && isSame(this.ofSectors, other.ofSectors);
  }
}

function known<Row extends { readonly id: string }>(
  rows: readonly Row[],
  read: (row: Row) => string | null,
): Map<Row["id"], string> {
  return new Map(
    rows.flatMap((row) => {
      const code = read(row);
      return code === null ? [] : [[row.id, code] as const];
    }),
  );
}

const isSame = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  one.size === other.size && [...one].every(([id, code]) => other.get(id) === code);
