"use client";

import { Group, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { type ChosenMark, MarkDrawer } from "@/features/duty/mark-drawer.tsx";
import { MarkInWords } from "@/features/duty/mark-sign.tsx";
import { MatrixFilters } from "@/features/duty/matrix-filters.tsx";
import { MatrixTable } from "@/features/duty/matrix-table.tsx";
import {
  applyMatrixView,
  type Matrix,
  matrixParams,
  matrixView,
  type ShownMatrix,
} from "@/features/duty/matrix-view.ts";
import { PeriodPicker } from "@/features/indicator/period-picker.tsx";
import { periodName, type PeriodView } from "@/features/indicator/period-view.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { useUrlState } from "@/lib/use-url-state.ts";
import { Empty } from "@/ui/empty.tsx";
import { ExportMenu } from "@/ui/export-menu.tsx";
import { Page } from "@/ui/page.tsx";
import { PrintButton } from "@/ui/print-button.tsx";

interface Props {
  matrix: Matrix;
  period: PeriodView;
  today: string;
}

const legend = ["DONE", "PARTLY", "NOT_DONE", "NOT_DUE", "UNTRACKED"] as const;

/** Who carries out what; every choice stands in the address. */
export function MatrixBoard({ matrix, period, today }: Props) {
  const t = useTranslations("dutyMarks");
  const locale = useLocale();
  const { text } = useLabels();
  const [params, change] = useUrlState();
  const [chosen, setChosen] = useState<ChosenMark | null>(null);
  const query = params.toString();
  const shown = useMemo(
    () =>
      applyMatrixView(matrix, matrixView(new URLSearchParams(query)), ({ capability }) =>
        text(capability.name),
      ),
    [matrix, query, text],
  );
  return (
    <Page
      title={t("title")}
      lead={t("lead", {
        period: periodName(period, locale),
        shown: shown.columns.length,
        total: matrix.totalColumns,
        rows: shown.rows.length,
      })}
      actions={
        <>
          <PrintButton />
          <MatrixExport shown={shown} period={period} />
        </>
      }
      isWide
    >
      <PeriodPicker period={period} today={today} />
      <MatrixFilters
        view={matrixView(params)}
        matrix={matrix}
        onChange={(next) => change(matrixParams(next))}
      />
      <Group gap="md" fz="sm">
        {legend.map((mark) => (
          <MarkInWords key={mark} mark={mark} />
        ))}
      </Group>
      <Text fz="sm" c="var(--text-quiet)">
        {t("how")}
      </Text>
      {shown.rows.length > 0 ? (
        <MatrixTable shown={shown} onOpen={setChosen} />
      ) : (
        <Empty title={t("nothingFound")}>{t("nothingFoundLead")}</Empty>
      )}
      <MarkDrawer chosen={chosen} period={period} onClose={() => setChosen(null)} />
    </Page>
  );
}

/** Exactly what is on the screen: the same duties, the same municipalities. */
function MatrixExport({ shown, period }: { shown: ShownMatrix; period: PeriodView }) {
  const t = useTranslations("dutyMarks");
  const locale = useLocale();
  const { text, name } = useLabels();
  const table = () => ({
    name: `${t("title")} — ${periodName(period, locale)}`,
    header: [t("duty"), t("code"), t("group"), ...shown.columns.map(({ municipality }) => municipality.name)],
    rows: [
      ...shown.rows.map(({ row: { capability }, marks }) => [
        text(capability.name),
        capability.code,
        name("capabilityGroup", capability.group),
        ...marks.map((mark) => name("dutyMark", mark)),
      ]),
      [
        t("shareHeader"),
        "",
        "",
        ...shown.columns.map(({ counts: { done, partly, notDone } }) =>
          t("share", { done, judged: done + partly + notDone }),
        ),
      ],
    ],
  });
  return <ExportMenu table={table} />;
}
