/** The federal list of topics, and which of its topics a municipality starts with. */
import labels from "../../schema/labels.json" with { type: "json" };
import type { SectorId } from "../municipality/sector.entity.ts";
import federal from "./federal-topics.json" with { type: "json" };

/** A sector as the table of sectors has it. */
export interface SectorFacts {
  id: SectorId;
  name: string;
  federalCodes: readonly string[];
}

export interface PlannedTopic {
  federalCode: string;
  name: string;
  sectorId: SectorId | null;
}

interface TopicGroup {
  code: string;
  /** Stems by which a sector outside the federal list is known. */
  words: readonly string[];
  topics: readonly string[];
}

export const TOPIC_GROUPS: readonly TopicGroup[] = federal.groups;
const NAMES: Readonly<Record<string, { ru: string }>> = labels.federalTopic;
const GROUP_OF = new Map(TOPIC_GROUPS.flatMap(({ code, topics }) => topics.map((topic) => [topic, code])));

/** Group of the federal list that a topic code stands in; null for a code that is not of the list. */
export function groupOfTopic(federalCode: string): string | null {
  return GROUP_OF.get(federalCode) ?? null;
}

export function isFederalTopic(code: string): boolean {
  return GROUP_OF.has(code);
}

/** A sector answers for a group when its regulation maps it there or, failing that, when its name says so. */
function sectorOfGroup({ code, words }: TopicGroup, sectors: readonly SectorFacts[]): SectorId | null {
  const mapped = sectors.find(({ federalCodes }) => federalCodes.includes(code));
  const named = sectors.find(({ name }) => words.some((word) => name.toLowerCase().includes(word)));
  return (mapped ?? named)?.id ?? null;
}

/**
 * The topics a municipality of these sectors starts with: the whole federal list, each topic under the sector
 * that answers for its group, or under none where the regulation names no such sector.
 */
export function defaultTopics(sectors: readonly SectorFacts[]): PlannedTopic[] {
  return TOPIC_GROUPS.flatMap((group) => {
    const sectorId = sectorOfGroup(group, sectors);
    return group.topics.map((federalCode) => ({
      federalCode,
      name: NAMES[federalCode]?.ru ?? federalCode,
      sectorId,
    }));
  });
}
