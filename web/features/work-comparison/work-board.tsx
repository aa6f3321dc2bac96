"use client";

import { Group, Tabs, TabsList, TabsTab, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useState } from "react";
import { periodName, type PeriodGrain } from "@/features/indicator/period-view.ts";
import { FigureDrawer, type ChosenFigure } from "@/features/work-comparison/figure-drawer.tsx";
import { WorkContent } from "@/features/work-comparison/work-content.tsx";
import { WorkExport } from "@/features/work-comparison/work-export.tsx";
import { WorkFilters } from "@/features/work-comparison/work-filters.tsx";
import { workParams, workTabs, type WorkTab, type WorkView } from "@/features/work-comparison/work-view.ts";
import { formatInstant } from "@/lib/dates.ts";
import type { WorkComparisonQuery } from "@/lib/graphql.generated.ts";
import { Page } from "@/ui/page.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { TextLink } from "@/ui/text-link.tsx";

export type Comparison = WorkComparisonQuery["workComparison"];
export type Row = Comparison["rows"][number];
export type Indicator = Comparison["indicators"][number];

interface Props {
  comparison: Comparison;
  view: WorkView;
  today: string;
  timeZone: string;
  codes: readonly string[];
  towns: readonly { id: string; name: string }[];
  regions: readonly { id: string; name: string }[];
}

/** The comparison with its filters and tabs; every choice stands in the address. */
export function WorkBoard({ comparison, view, today, timeZone, codes, towns, regions }: Props) {
  const t = useTranslations("work");
  const locale = useLocale();
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams();
  const [chosen, setChosen] = useState<ChosenFigure | null>(null);
  const address = (change: Partial<WorkView>) => {
    const next = new URLSearchParams(search);
    for (const [key, value] of Object.entries(workParams(change))) {
      if (value) next.set(key, value);
      else next.delete(key);
    }
    return `${pathname}?${next}`;
  };
  const change = (next: Partial<WorkView>) => router.push(address(next), { scroll: false });
  const { rows, totalCount, pageInfo, period, asOf } = comparison;
  const note = t("asOf", { moment: formatInstant(asOf, locale, timeZone) });
  const shownPeriod = periodName({ ...period, grain: period.grain as PeriodGrain }, locale);
  return (
    <Page
      title={t("title")}
      lead={
        <>
          {shownPeriod}
          {!period.isOver && ` ${t(period.grain === "MONTH" ? "running" : "runningByMonths")}`} ·{" "}
          {t("shown", { shown: rows.length, total: totalCount })} · {note}
        </>
      }
      actions={
        <>
          <PrintButton />
          <WorkExport view={view} />
        </>
      }
      isWide
    >
      <WorkFilters
        view={view}
        onChange={change}
        today={today}
        codes={codes}
        towns={towns}
        regions={regions}
      />
      <Tabs
        value={view.tab}
        onChange={(tab) => tab && change({ tab: tab as WorkTab })}
        className="no-print"
        keepMounted={false}
      >
        <TabsList aria-label={t("title")}>
          {workTabs.map((tab) => (
            <TabsTab key={tab} value={tab} id={`work-tab-${tab}`} aria-controls="work-panel">
              {t(`tab.${tab}`)}
            </TabsTab>
          ))}
        </TabsList>
      </Tabs>
      <div id="work-panel" role="tabpanel" aria-labelledby={`work-tab-${view.tab}`}>
        <WorkContent comparison={comparison} view={view} note={note} onChange={change} onOpen={setChosen} />
      </div>
      <Text fz="sm" c="var(--text-quiet)">
        {t("legend", { least: comparison.smallCell })}
        {!period.isOver && ` ${t("legendRunning")}`}
      </Text>
      <Group className="no-print">
        {view.after && <TextLink href={address({ after: null })}>{t("firstPage")}</TextLink>}
        {pageInfo.hasNextPage && pageInfo.endCursor && (
          <TextLink href={address({ after: pageInfo.endCursor })}>{t("nextPage")}</TextLink>
        )}
      </Group>
      <FigureDrawer
        chosen={chosen}
        period={view.period}
        timeZone={timeZone}
        onClose={() => setChosen(null)}
      />
    </Page>
  );
}
