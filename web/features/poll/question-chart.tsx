"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { countText, shareText } from "@/features/poll/poll-words.ts";
import type { PollQuery } from "@/lib/graphql.generated.ts";
import { Chart } from "@/ui/chart/chart.tsx";
import type { ChartOption } from "@/ui/chart/use-chart.ts";

type Question = PollQuery["poll"]["questions"][number];

const rowHeight = 44;
const axisHeight = 64;

/** How many chose each answer, in the order in which residents saw them. */
export function QuestionChart({ question }: { question: Question }) {
  const t = useTranslations("polls.results");
  const locale = useLocale();
  const { options, answeredCount, ordinal, text, isMultiple } = question;
  const option = useMemo<ChartOption>(
    () => ({
      grid: {
        left: 8,
        right: 72,
        top: 8,
        bottom: 8,
        outerBoundsMode: "same",
        outerBoundsContain: "axisLabel",
      },
      tooltip: { trigger: "axis", axisPointer: { type: "shadow" } },
      xAxis: { type: "value", min: 0, minInterval: 1 },
      yAxis: {
        type: "category",
        inverse: true,
        data: options.map((each) => each.text),
        axisLabel: { width: 180, overflow: "truncate" },
      },
      series: [
        {
          type: "bar",
          name: t("votes"),
          barMaxWidth: 22,
          data: options.map(({ votes }) => votes ?? 0),
          label: {
            show: true,
            position: "right",
            formatter: ({ dataIndex }: { dataIndex?: number }) =>
              shareText(options[dataIndex ?? 0]?.votes ?? null, answeredCount, locale),
          },
        },
      ],
    }),
    [options, answeredCount, locale, t],
  );
  return (
    <Chart
      title={`${ordinal}. ${text}`}
      option={option}
      height={options.length * rowHeight + axisHeight}
      note={t(isMultiple ? "noteMultiple" : "note", { count: answeredCount ?? 0 })}
      table={{
        header: [t("option"), t("votes"), t("share")],
        rows: options.map((each) => [
          each.text,
          countText(each.votes, locale),
          shareText(each.votes, answeredCount, locale),
        ]),
      }}
    />
  );
}
