"use client";

import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { Link } from "@/ui/link.tsx";
import { useLocale, useTranslations } from "next-intl";
import { differenceText, isBetter } from "@/features/indicator/figure-text.ts";
import { Formula } from "@/features/work-comparison/formula.tsx";
import { Sparkline } from "@/features/work-comparison/sparkline.tsx";
import { isUnfinished, drawnPoints } from "@/features/work-comparison/unfinished.ts";
import { useValueText } from "@/features/work-comparison/use-value-text.ts";
import { doubtOf, drawn, type Value } from "@/features/work-comparison/value-text.ts";
import type { Indicator, Row } from "@/features/work-comparison/work-board.tsx";
import type { ContentProps } from "@/features/work-comparison/work-content.tsx";
import type { WorkView } from "@/features/work-comparison/work-view.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { TextLink } from "@/ui/text-link.tsx";
import classes from "./work-table.module.css";

/** Municipality × indicator; every figure opens. On a narrow screen each municipality is a card. */
export function WorkTable({ comparison, view, onChange, onOpen }: ContentProps) {
  const t = useTranslations("work");
  const { rows, indicators } = comparison;
  return (
    <div className={classes.frame} tabIndex={0} role="region" aria-label={t("title")}>
      <table className={classes.table} role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader" className={classes.corner} aria-sort={sortOf(view, null)}>
              <SortButton label={t("municipality")} code={null} view={view} onChange={onChange} />
            </th>
            {indicators.map((indicator) => (
              <th
                key={indicator.code}
                scope="col"
                role="columnheader"
                aria-sort={sortOf(view, indicator.code)}
              >
                <IndicatorHeading indicator={indicator} view={view} onChange={onChange} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={row.municipality.id} role="row">
              <TownCell row={row} />
              {indicators.map((indicator) => (
                <FigureCell
                  key={indicator.code}
                  row={row}
                  indicator={indicator}
                  period={comparison.period}
                  onOpen={onOpen}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function sortOf({ sort, isAscending }: WorkView, code: string | null) {
  if (sort !== code) return "none" as const;
  return code === null || isAscending ? ("ascending" as const) : ("descending" as const);
}

interface SortProps {
  label: string;
  code: string | null;
  view: WorkView;
  onChange: ContentProps["onChange"];
}

function SortButton({ label, code, view, onChange }: SortProps) {
  const isChosen = view.sort === code;
  const isAscending = code === null ? true : isChosen && !view.isAscending;
  const Arrow = code === null || view.isAscending ? IconArrowUp : IconArrowDown;
  return (
    <button
      type="button"
      className={classes.sort}
      onClick={() => onChange({ sort: code, isAscending: code !== null && isAscending })}
    >
      {label}
      {isChosen && <Arrow size={14} aria-hidden="true" />}
    </button>
  );
}

function IndicatorHeading({
  indicator,
  view,
  onChange,
}: { indicator: Indicator } & Omit<SortProps, "label" | "code">) {
  const { name } = useLabels();
  return (
    <div className={classes.heading}>
      <SortButton
        label={name("indicator", indicator.code)}
        code={indicator.code}
        view={view}
        onChange={onChange}
      />
      <Formula indicator={indicator} />
    </div>
  );
}

function TownCell({ row: { municipality, populationBand } }: { row: Row }) {
  const t = useTranslations("work");
  const { name } = useLabels();
  const { population, populationSource } = municipality;
  return (
    <th scope="row" role="rowheader" className={classes.town}>
      <Link href={`/region/municipalities/${municipality.slug}`}>{municipality.name}</Link>
      {municipality.isDemo && <span className={classes.quiet}>{t("invented")}</span>}
      <span className={classes.quiet} title={populationSource ?? undefined}>
        {population === null
          ? t("noResidents")
          : t("residents", { count: population, source: populationSource ?? "" })}
      </span>
      {populationBand && <span className={classes.quiet}>{name("populationBand", populationBand)}</span>}
    </th>
  );
}

interface CellProps {
  row: Row;
  indicator: Indicator;
  period: ContentProps["comparison"]["period"];
  onOpen: ContentProps["onOpen"];
}

function FigureCell({ row, indicator, period, onOpen }: CellProps) {
  const t = useTranslations("work");
  const { name } = useLabels();
  const text = useValueText();
  const figure = row.figures.find(({ code }) => code === indicator.code);
  if (!figure) return null;
  if (indicator.unit === "PER_1000" && row.municipality.population === null)
    return <NoResidents row={row} indicator={indicator} />;
  const points = row.series.find(({ code }) => code === indicator.code)?.points ?? [];
  const doubt = doubtOf(figure.now);
  const title = name("indicator", indicator.code);
  return (
    <td role="cell" data-label={title} data-doubt={doubt ?? undefined}>
      <button
        type="button"
        className={classes.cell}
        aria-haspopup="dialog"
        onClick={() => onOpen({ municipality: row.municipality, indicator })}
      >
        <span className={classes.value}>{text(figure.now, indicator)}</span>
        {figure.now.denominator !== null && doubt === null && indicator.unit !== "PER_1000" && (
          <span className={classes.quiet}>{t("cases", { count: figure.now.denominator })}</span>
        )}
        {!isUnfinished(indicator, period) && (
          <>
            <Difference now={figure.now} past={figure.before} indicator={indicator} label={t("toBefore")} />
            <Difference
              now={figure.now}
              past={figure.yearBefore}
              indicator={indicator}
              label={t("toYearBefore")}
            />
          </>
        )}
        <Sparkline values={drawnPoints(points, indicator, period).map(({ now }) => drawn(now))} />
      </button>
    </td>
  );
}

/** Nothing to divide by: the centre that can mend it is one press away. */
function NoResidents({ row: { municipality }, indicator }: Pick<CellProps, "row" | "indicator">) {
  const t = useTranslations("work");
  const { name } = useLabels();
  return (
    <td role="cell" data-label={name("indicator", indicator.code)}>
      <span className={classes.value}>—</span>
      <span className={classes.quiet}>{t("noResidents")}</span>
      <TextLink
        href={`/region/cooperation/requests/new?municipalities=${municipality.id}&indicators=${indicator.code}`}
      >
        {t("askResidents")}
      </TextLink>
    </td>
  );
}

interface DifferenceProps {
  now: Value;
  past: Value;
  indicator: Indicator;
  label: string;
}

function Difference({ now, past, indicator: { unit, direction }, label }: DifferenceProps) {
  const locale = useLocale();
  const [value, before] = [drawn(now), drawn(past)];
  if (value === null || before === null) return null;
  const isGood = isBetter(value, before, direction);
  return (
    <span className={classes.quiet} data-good={isGood ?? undefined}>
      {differenceText(value, before, unit, locale)} {label}
    </span>
  );
}
