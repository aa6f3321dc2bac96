/** Problems as hand-written statements read them. */
import type { MunicipalityId } from "../kernel/ids.ts";
import type { Cluster } from "./cluster.entity.ts";

export const CLUSTER_COLUMNS = `c.id, c.title, c.is_title_own as "isTitleOwn", c.topic_id as "topicId",
  c.sector_id as "sectorId", c.place, c.place_key as "placeKey", c.words, c.state, c.cause_id as "causeId",
  c.cause_note as "causeNote", c.mechanism_id as "mechanismId", c.first_on::text as "firstOn",
  c.last_on::text as "lastOn", c.submission_count as "submissionCount", c.growth, c.growth_rank as "growthRank",
  c.merged_into_id as "mergedIntoId", c.created_at as "createdAt", c.decided_by_id as "decidedById", c.revision`;

/** A row as the driver gives it: instants are texts. */
export type ClusterRow = Omit<Cluster, "municipality" | "createdAt"> & { createdAt: string | Date };

export function clusterOf(municipality: MunicipalityId, row: ClusterRow): Cluster {
  return { ...row, municipality, createdAt: new Date(row.createdAt) };
}
