/** Submissions by the lot, past every rule: for tests of what is counted. */
import { tenantScope, type World } from "../../../test/support/world.ts";
import type { Municipality } from "../../municipality/municipality.entity.ts";

/** Submissions of a month: answered in time, late, overdue; the rest is open and not due yet. */
export interface Lot {
  readonly month: string;
  readonly sector: string | null;
  readonly count: number;
  readonly kept?: number;
  readonly late?: number;
  readonly overdue?: number;
}

export async function fillLots(world: World, town: Municipality, lots: readonly Lot[]): Promise<void> {
  await world.inScope(tenantScope(town), async (em) => {
    for (const [at, lot] of lots.entries()) {
      const { month, sector, count, kept = 0, late = 0, overdue = 0 } = lot;
      await em.execute(
        `insert into submission (municipality_id, id, number, regime, channel, applicant_kind, summary, text,
           regulation_version, state, is_open, is_accelerated, is_repeat, is_fast_track, return_count, received_at,
           registered_at, answer_due_at, answered_at, federal_sector, original_federal_sector, last_event_at,
           last_event_kind, last_event_actor, revision)
         select ?, gen_random_uuid(), ?::text || '-' || n, 'MESSAGE', 'POS', 'CITIZEN', 'Суть', '', 1, 'NEW', true, false,
           false, false, 0, r.at, r.at, case when n <= ?::int then r.at + interval '10 days' end,
           case when n <= ?::int then r.at + interval '9 days' when n <= ?::int then r.at + interval '20 days' end,
           ?::text, ?::text, r.at, 'REGISTERED', '', 1
         from generate_series(1, ?::int) n cross join (select ?::timestamptz as at) r`,
        [
          town.id,
          String(at),
          kept + late + overdue,
          kept,
          kept + late,
          sector,
          sector,
          count,
          `${month}-05T09:00:00Z`,
        ],
      );
    }
  });
}

export const LARGE: readonly Lot[] = [
  { month: "2026-03", sector: "ROADS", count: 40, kept: 30, late: 6, overdue: 4 },
  { month: "2026-03", sector: "ENERGY", count: 20, kept: 20 },
  { month: "2026-03", sector: "TRANSPORT", count: 3, kept: 3 },
  { month: "2026-02", sector: "ROADS", count: 30, kept: 30 },
  { month: "2026-02", sector: "ENERGY", count: 20, kept: 10, late: 10 },
  { month: "2026-02", sector: "TRANSPORT", count: 9, kept: 9 },
  { month: "2025-03", sector: "ROADS", count: 25, kept: 20, late: 5 },
];

export const SMALL: readonly Lot[] = [
  { month: "2026-03", sector: "ROADS", count: 3, kept: 3 },
  { month: "2026-02", sector: "ROADS", count: 9, kept: 9 },
];

/** What the list of submissions answers. */
export interface ItemPage {
  items: { number: string; isSectorHidden: boolean; federalSector: string | null; isLate: boolean }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}
