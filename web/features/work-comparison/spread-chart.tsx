"use client";

import { Stack, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { figureText } from "@/features/indicator/figure-text.ts";
import type { ContentProps } from "@/features/work-comparison/work-content.tsx";
import { useLabels } from "@/lib/use-labels.ts";
import { Chart } from "@/ui/chart/chart.tsx";
import type { ChartOption } from "@/ui/chart/use-chart.ts";

const quartileNames = ["least", "lower", "median", "upper", "most"] as const;

/** How one indicator is spread over all municipalities: each of them, and the quartiles. */
export function SpreadChart({ comparison: { spread, indicators, rows }, note, onOpen }: ContentProps) {
  const t = useTranslations("work");
  const locale = useLocale();
  const { name } = useLabels();
  const indicator = indicators[0]!;
  const { unit } = indicator;
  const format = useMemo(
    () => (value: unknown) => figureText(value === null ? null : Number(value), unit, locale),
    [unit, locale],
  );
  const option = useMemo<ChartOption>(() => {
    const { values = [], quartiles = [] } = spread ?? {};
    return {
      grid: {
        left: 8,
        right: 24,
        top: 24,
        bottom: 8,
        outerBoundsMode: "same",
        outerBoundsContain: "axisLabel",
      },
      tooltip: { trigger: "item" },
      xAxis: {
        type: "category",
        data: values.map((each) => each.name),
        axisLabel: { interval: values.length <= 12 ? 0 : "auto", width: 110, overflow: "break" },
      },
      yAxis: { type: "value", axisLabel: { formatter: format } },
      series: [
        {
          type: "bar",
          name: name("indicator", indicator.code),
          barMaxWidth: 28,
          data: values.map(({ value }) => value),
          tooltip: { valueFormatter: format },
          markLine: {
            symbol: "none",
            label: { show: false },
            data: [1, 2, 3].flatMap((at) =>
              quartiles[at] === undefined
                ? []
                : [{ yAxis: quartiles[at], name: t(`quartile.${quartileNames[at]!}`) }],
            ),
          },
        },
      ],
    };
  }, [spread, format, name, indicator.code, t]);
  if (!spread || spread.counted === 0) return <Text>{t("noSpread")}</Text>;
  return (
    <Stack gap="sm">
      <Text>
        {t("spreadCounts", { counted: spread.counted, tooFew: spread.tooFew, hidden: spread.hidden })}
      </Text>
      <Text fz="sm">
        {spread.quartiles
          .map((value, at) => `${t(`quartile.${quartileNames[at]!}`)}: ${format(value)}`)
          .join(" · ")}
      </Text>
      <Chart
        title={t("spreadOf", { indicator: name("indicator", indicator.code) })}
        heading={2}
        option={option}
        height={340}
        note={note}
        onPick={({ dataIndex }) => {
          const id = spread.values[dataIndex]?.municipalityId;
          const row = rows.find(({ municipality }) => municipality.id === id);
          if (row) onOpen({ municipality: row.municipality, indicator });
        }}
        table={{
          header: [t("municipality"), name("indicator", indicator.code)],
          rows: [
            ...spread.quartiles.map((value, at) => [t(`quartile.${quartileNames[at]!}`), format(value)]),
            ...spread.values.map((each) => [each.name, format(each.value)]),
          ],
        }}
      />
    </Stack>
  );
}
