"use client";

import { Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { CellDrawer, type ChosenCell } from "@/features/comparison/cell-drawer.tsx";
import { ComparisonExport } from "@/features/comparison/comparison-export.tsx";
import { ComparisonFilters } from "@/features/comparison/comparison-filters.tsx";
import { ComparisonTable } from "@/features/comparison/comparison-table.tsx";
import { applyView, viewOf, viewParams, type Comparison } from "@/features/comparison/comparison-view.ts";
import { useRowNames, type Capability } from "@/features/comparison/use-row-names.ts";
import { useUrlState } from "@/lib/use-url-state.ts";
import { Empty } from "@/ui/empty.tsx";
import { Page } from "@/ui/page.tsx";
import { PrintButton } from "@/ui/print-button.tsx";

interface Props {
  comparison: Comparison;
  capabilities: readonly Capability[];
  regions: readonly { id: string; name: string }[];
  regionId: string | null;
}

/** The comparison with its filters; every choice stands in the address. */
export function ComparisonBoard({ comparison, capabilities, regions, regionId }: Props) {
  const t = useTranslations("comparison");
  const [params, change] = useUrlState();
  const names = useRowNames(capabilities);
  const [cell, setCell] = useState<ChosenCell | null>(null);
  const view = viewOf(params);
  const query = params.toString();
  const shown = useMemo(
    () => applyView(comparison, viewOf(new URLSearchParams(query)), names.rowName),
    [comparison, query, names],
  );
  const groups = useMemo(() => [...new Set(comparison.rows.map(({ group }) => group))], [comparison]);
  return (
    <Page
      title={t("title")}
      lead={t("lead", {
        shown: shown.columns.length,
        total: comparison.totalColumns,
        rows: shown.rows.length,
      })}
      actions={
        <>
          <PrintButton />
          <ComparisonExport shown={shown} names={names} />
        </>
      }
      isWide
    >
      <ComparisonFilters
        view={view}
        onChange={(next) => change(viewParams(next))}
        columns={comparison.columns}
        groups={groups}
        regions={regions}
        regionId={regionId}
        groupName={names.groupName}
      />
      <Text fz="sm" c="var(--text-quiet)" className="no-print">
        {t("legend")}
      </Text>
      {shown.rows.length > 0 ? (
        <ComparisonTable shown={shown} names={names} onOpen={setCell} />
      ) : (
        <Empty title={view.filter === "missing" && !view.of ? t("chooseMunicipality") : t("nothingFound")} />
      )}
      <CellDrawer chosen={cell} names={names} onClose={() => setCell(null)} />
    </Page>
  );
}
