import type { Act } from "../act-draft.ts";
import type { RegulationVariant } from "../variant.ts";
import { joinCells } from "./cell.ts";
import type { Cell } from "./cell.ts";
import {
  capabilityCells,
  deadlineCells,
  ratingCells,
  reportCells,
  roleCells,
  sectorCells,
  surroundingCells,
  systemCells,
} from "./list-cells.ts";
import { actCells, centreCells, meetingCells } from "./setting-cells.ts";

/**
 * What a regulation says, row by row of the comparison. Kept beside each version, so that comparing
 * reads no variant; always equal to a recount from the act and the variant.
 *
 * @returns one cell per row, rows unique by group and key
 */
export function regulationCells(act: Act, variant: RegulationVariant): Cell[] {
  return joinCells([
    ...actCells(act),
    ...centreCells(variant),
    ...roleCells(variant),
    ...sectorCells(variant),
    ...systemCells(variant),
    ...meetingCells(variant.meetings),
    ...reportCells(variant),
    ...deadlineCells(variant),
    ...ratingCells(variant),
    ...surroundingCells(variant),
    ...capabilityCells(variant),
  ]);
}
