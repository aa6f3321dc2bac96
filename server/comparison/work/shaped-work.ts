/** `Query.workComparison` written as text: thousands of points are not worth a resolver each. */
import type { SelectedField } from "../../api/shaped/selection.ts";
import type { ShapedField, Write } from "../../api/shaped/shaped-fields.ts";
import { plainWriter, type PlainShape } from "../../api/shaped/plain-writer.ts";
import type { RegionWideContext } from "../../kernel/context.ts";
import { regionWide } from "../../kernel/rooms.ts";
import type { WorkComparisonInput } from "./work-comparison.types.ts";
import { writtenWork } from "./written-work.ts";
import { workRequest } from "./work-request.ts";

const PERIOD = { grain: "leaf", startsOn: "leaf", endsOn: "leaf", isOver: "leaf" } as const;
const VALUE = {
  value: "leaf",
  numerator: "leaf",
  denominator: "leaf",
  isEnough: "leaf",
  isSuppressed: "leaf",
} as const;

/** Fields of `WorkComparison` that are told as they are read; of a municipality, those that the page reads. */
const SHAPE: PlainShape = {
  period: PERIOD,
  before: PERIOD,
  yearBefore: PERIOD,
  asOf: "leaf",
  smallCell: "leaf",
  totalCount: "leaf",
  pageInfo: { hasNextPage: "leaf", endCursor: "leaf" },
  indicators: {
    code: "leaf",
    unit: "leaf",
    direction: "leaf",
    minimumSample: "leaf",
    formulaVersion: "leaf",
    source: "leaf",
    capability: "leaf",
  },
  rows: {
    populationBand: "leaf",
    municipality: {
      id: "leaf",
      slug: "leaf",
      name: "leaf",
      kind: "leaf",
      timeZone: "leaf",
      isDemo: "leaf",
      population: "leaf",
      populationSource: "leaf",
    },
    figures: { code: "leaf", now: VALUE, before: VALUE, yearBefore: VALUE },
    series: { code: "leaf", points: { startsOn: "leaf", now: VALUE, yearBefore: VALUE } },
    cells: { federalSector: "leaf", code: "leaf", now: VALUE },
  },
  spread: {
    code: "leaf",
    counted: "leaf",
    tooFew: "leaf",
    hidden: "leaf",
    quartiles: "leaf",
    values: { municipalityId: "leaf", name: "leaf", value: "leaf" },
  },
};

export const SHAPED_WORK: ShapedField = {
  permission: "comparison:view",
  room: regionWide,
  plan(selection: readonly SelectedField[]): Write | null {
    const write = plainWriter(SHAPE, selection);
    if (!write) return null;
    const writer = { write, name: JSON.stringify(selection) };
    return {
      inUnit: (ctx: RegionWideContext, args) =>
        writtenWork(ctx, workRequest(args["input"] as WorkComparisonInput), writer),
      // Regional rooms are few and their pages long: a message saved is nothing beside them.
      bySteps: () => null,
    };
  },
};
