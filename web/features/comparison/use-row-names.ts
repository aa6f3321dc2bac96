"use client";

import { useMemo } from "react";
import type { Cell, Row } from "@/features/comparison/comparison-view.ts";
import type { RegulationComparisonQuery } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";

export type Capability = RegulationComparisonQuery["capabilities"][number];

/** Names of rows and words of cells in the language of the page. */
export function useRowNames(capabilities: readonly Capability[]) {
  const { name, list, text } = useLabels();
  const byCode = useMemo(() => new Map(capabilities.map((each) => [each.code, each])), [capabilities]);
  return useMemo(
    () => ({
      rowName: (row: Row): string => {
        const capability = row.nameSet === "capability" ? byCode.get(row.name) : undefined;
        return capability ? text(capability.name) : name(row.nameSet, row.name);
      },
      groupName: (group: string) => name("group", group),
      cellText: (row: Row, cell: Cell) => list(row.valueSet, cell.values),
    }),
    [byCode, name, list, text],
  );
}
