/** What a proposal on structure and staff rests on: the workload as it was when it was put forward. Pure. */
import type { PeriodGrain } from "../indicator/period.types.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import type { WorkloadFigures } from "./workload.rules.ts";

export interface WorkloadGround {
  readonly grain: PeriodGrain;
  readonly startsOn: PlainDate;
  /** Of the sector that the proposal is about, or of all of them. */
  readonly figures: readonly WorkloadFigures[];
}
