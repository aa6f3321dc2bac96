"use client";

import { Button, Loader, Stack, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { periodName, type PeriodView } from "@/features/indicator/period-view.ts";
import { ItemList } from "@/features/work-comparison/item-list.tsx";
import { useValueText } from "@/features/work-comparison/use-value-text.ts";
import type { Value } from "@/features/work-comparison/value-text.ts";
import type { Indicator, Row } from "@/features/work-comparison/work-board.tsx";
import { fetchData } from "@/lib/browser-graphql.ts";
import { formatInstant } from "@/lib/dates.ts";
import { MunicipalityWorkDocument, type MunicipalityWorkQuery } from "@/lib/graphql.generated.ts";
import { useFailureText } from "@/lib/use-action.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { FailureAlert } from "@/ui/failure-alert.tsx";
import { SidePanel } from "@/ui/side-panel.tsx";
import { TextLink } from "@/ui/text-link.tsx";

export interface ChosenFigure {
  readonly municipality: Pick<Row["municipality"], "id" | "name">;
  readonly indicator: Indicator;
}

type Work = MunicipalityWorkQuery["municipalityWork"];

interface Props {
  chosen: ChosenFigure | null;
  period: PeriodView;
  timeZone: string;
  onClose: () => void;
}

/** What a figure is made of: formula, parts, months, and the way to the submissions behind it. */
export function FigureDrawer({ chosen, period, timeZone, onClose }: Props) {
  const { name } = useLabels();
  return (
    <SidePanel
      isOpen={chosen !== null}
      onClose={onClose}
      title={chosen ? name("indicator", chosen.indicator.code) : ""}
    >
      {chosen && (
        <FigureParts
          key={`${chosen.municipality.id} ${chosen.indicator.code} ${period.grain} ${period.startsOn}`}
          chosen={chosen}
          period={period}
          timeZone={timeZone}
        />
      )}
    </SidePanel>
  );
}

function FigureParts({
  chosen,
  period,
  timeZone,
}: Omit<Props, "chosen" | "onClose"> & { chosen: ChosenFigure }) {
  const t = useTranslations("work");
  const locale = useLocale();
  const { name } = useLabels();
  const text = useValueText();
  const { municipality, indicator } = chosen;
  const [isListed, setIsListed] = useState(false);
  const { work, failure } = useWork(chosen, period);
  if (failure) return <FailureAlert message={failure} />;
  if (!work) return <Loader size="sm" aria-label={t("loading")} />;
  const { figure } = work;
  return (
    <Stack gap="md">
      <div>
        <Text fw={600}>{municipality.name}</Text>
        <Text c="var(--text-quiet)">{periodName(period, locale)}</Text>
        <Text fz="xl" fw={600}>
          {text(figure.now, indicator)}
        </Text>
        {figure.now.numerator !== null && figure.now.denominator !== null && (
          <Text>{t("madeOf", { numerator: figure.now.numerator, denominator: figure.now.denominator })}</Text>
        )}
        <Text fz="sm">
          {t("past", { before: text(figure.before, indicator), year: text(figure.yearBefore, indicator) })}
        </Text>
        <Text fz="sm" c="var(--text-quiet)">
          {name("indicatorFormula", indicator.code)}
        </Text>
        <Text fz="xs" c="var(--text-quiet)">
          {t("asOf", { moment: formatInstant(work.asOf, locale, timeZone) })}
        </Text>
        <TextLink
          href={`/region/cooperation/requests/new?municipalities=${municipality.id}&indicators=${indicator.code}`}
        >
          {t("askCentre")}
        </TextLink>
      </div>
      <Parts
        title={t("bySector")}
        indicator={indicator}
        rows={work.bySector.map(({ federalSector, now }) => ({
          key: federalSector ?? "",
          label: federalSector === null ? t("noSector") : name("topicGroup", federalSector),
          now,
        }))}
      />
      <Parts
        title={t("byChannel")}
        indicator={indicator}
        rows={work.byChannel.map(({ channel, now }) => ({
          key: channel,
          label: name("channel", channel),
          now,
        }))}
      />
      <Parts
        title={t("byMonth")}
        indicator={indicator}
        rows={work.byMonth.map(({ startsOn, now }) => ({
          key: startsOn,
          label: periodName({ grain: "MONTH", startsOn }, locale),
          now,
        }))}
      />
      {work.counted !== null && !isListed && (
        <Button variant="default" onClick={() => setIsListed(true)}>
          {t("showItems")}
        </Button>
      )}
      {work.counted !== null && isListed && (
        <ItemList municipalityId={municipality.id} counted={work.counted} period={period} />
      )}
    </Stack>
  );
}

function useWork({ municipality, indicator }: ChosenFigure, period: PeriodView) {
  const describe = useFailureText();
  const [work, setWork] = useState<Work | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const { grain, startsOn } = period;
  useEffect(() => {
    let isLeft = false;
    fetchData(MunicipalityWorkDocument, {
      municipalityId: municipality.id,
      indicator: indicator.code,
      period: { grain, startsOn },
    }).then(
      (found) => !isLeft && setWork(found.municipalityWork),
      (error: unknown) => !isLeft && setFailure(describe(error)),
    );
    return () => {
      isLeft = true;
    };
  }, [municipality.id, indicator.code, grain, startsOn, describe]);
  return { work, failure };
}

interface Part {
  readonly key: string;
  readonly label: string;
  readonly now: Value;
}

function Parts({ title, rows, indicator }: { title: string; rows: readonly Part[]; indicator: Indicator }) {
  const t = useTranslations("work");
  const { name } = useLabels();
  const text = useValueText();
  if (rows.length === 0) return null;
  const columns: Column<Part>[] = [
    { key: "label", header: title, isHeading: true, cell: ({ label }) => label },
    {
      key: "value",
      header: name("indicator", indicator.code),
      isNumeric: true,
      cell: ({ now }) => text(now, indicator),
    },
    { key: "cases", header: t("casesHeader"), isNumeric: true, cell: ({ now }) => now.denominator ?? "—" },
  ];
  return <DataTable caption={title} columns={columns} rows={rows} rowKey={({ key }) => key} />;
}
