import type { Act } from "../act-draft.ts";
import type { RegulationVariant } from "../variant.ts";
import { joinCells } from "./cell.ts";
import type { Cell } from "./cell.ts";
import {
  capabilityCells,
  deadlineCells,
  isNumbered,
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
 * Numbered role codes stand under their titles, because `ROLE_1` of two regulations is not one role.
 *
 * @returns one cell per row, rows unique by group and key
 */
export function regulationCells(act: Act, variant: RegulationVariant): Cell[] {
  const cells = joinCells([
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
  const titles = new Map(
    variant.roles.filter(({ code }) => isNumbered(code)).map(({ code, title }) => [code, title]),
  );
  return cells.map((each) => ({ ...each, values: each.values.map((value) => titles.get(value) ?? value) }));
}
