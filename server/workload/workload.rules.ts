/** Workload of sector blocks: pure. */
import type { MeasureSums } from "../indicator/measures.entity.ts";
import type { SectorId } from "../municipality/sector.entity.ts";

/** What one sector block had to do in a period. Kept in accounts and proposals as it was. */
export interface WorkloadFigures {
  /** Null: submissions under no sector. */
  readonly sectorId: SectorId | null;
  /** As named then: a sector may be renamed. */
  readonly sectorName: string | null;
  readonly received: number;
  /** In the same period of the year before. */
  readonly receivedBefore: number;
  readonly answered: number;
  readonly returned: number;
  /** Not answered, at the moment of counting. */
  readonly open: number;
  /** Of the open, those whose day is over. */
  readonly overdue: number;
  /** People who had submissions of the period or have open ones. */
  readonly executors: number;
}

/** What is counted for one key before it becomes a row. */
export interface WorkloadParts {
  readonly now?: Pick<MeasureSums, "received" | "answered" | "returned">;
  readonly before?: Pick<MeasureSums, "received">;
  readonly open?: number;
  readonly overdue?: number;
  readonly executors?: number;
}

export interface NamedSector {
  readonly id: SectorId;
  readonly name: string;
}

/**
 * A row for each sector that is named now, and for each other one that had anything to do; the most loaded first.
 *
 * @param parts by sector; `null` for submissions under none
 */
export function workloadRows(
  sectors: readonly NamedSector[],
  named: ReadonlySet<SectorId>,
  parts: ReadonlyMap<SectorId | null, WorkloadParts>,
): WorkloadFigures[] {
  const names = new Map(sectors.map(({ id, name }) => [id, name]));
  const keys = new Set<SectorId | null>([...named, ...parts.keys()]);
  return [...keys]
    .map((sectorId) => figuresOf(sectorId, sectorId && (names.get(sectorId) ?? null), parts.get(sectorId)))
    .filter((row) => (row.sectorId !== null && named.has(row.sectorId)) || hasWork(row))
    .toSorted(
      (one, other) =>
        other.received - one.received || (one.sectorName ?? "").localeCompare(other.sectorName ?? "", "ru"),
    );
}

function figuresOf(
  sectorId: SectorId | null,
  sectorName: string | null,
  parts: WorkloadParts = {},
): WorkloadFigures {
  const { now, before, open = 0, overdue = 0, executors = 0 } = parts;
  return {
    sectorId,
    sectorName,
    received: now?.received ?? 0,
    receivedBefore: before?.received ?? 0,
    answered: now?.answered ?? 0,
    returned: now?.returned ?? 0,
    open,
    overdue,
    executors,
  };
}

const hasWork = ({ received, receivedBefore, answered, open }: WorkloadFigures): boolean =>
  received + receivedBefore + answered + open > 0;

/** Submissions of the period for one person; null where nobody answers in the sector. */
export function perExecutor({ received, executors }: WorkloadFigures): number | null {
  return executors === 0 ? null : Math.round((received / executors) * 10) / 10;
}

/** By how much more came than a year before, as a share; null where nothing came then. */
export function growthOf({ received, receivedBefore }: WorkloadFigures): number | null {
  return receivedBefore === 0 ? null : (received - receivedBefore) / receivedBefore;
}

/** Times the load of the average executor of the centre; null where it cannot be told. */
export function loadAgainstMean(
  { received, executors }: WorkloadFigures,
  all: readonly WorkloadFigures[],
): number | null {
  const manned = all.filter((each) => each.executors > 0);
  const total = manned.reduce((sum, each) => sum + each.received, 0);
  const people = manned.reduce((sum, each) => sum + each.executors, 0);
  if (executors === 0 || total === 0) return null;
  return Math.round(((received * people) / (executors * total)) * 100) / 100;
}
