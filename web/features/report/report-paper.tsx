"use client";

import { useMemo } from "react";
import type { PrintedReportFragment } from "@/lib/graphql.generated.ts";
import { Chart } from "@/ui/chart/chart.tsx";
import type { ChartOption } from "@/ui/chart/use-chart.ts";
import classes from "./report-paper.module.css";

type Section = PrintedReportFragment["sections"][number];
type Table = Section["tables"][number];
type Figures = Section["charts"][number];

/** A report close to how paper shows it. It is a document in Russian whoever reads it. */
export function ReportPaper({ document }: { document: PrintedReportFragment }) {
  const { issuer, title, subtitle, facts, asOf, sections, signatures } = document;
  return (
    <article className={classes.paper} lang="ru" aria-label={title}>
      <p className={classes.issuer}>{issuer}</p>
      <p className={classes.title}>{title}</p>
      {subtitle && <p className={classes.subtitle}>{subtitle}</p>}
      {asOf && <p className={classes.asOf}>По состоянию на {asOf}</p>}
      {facts.length > 0 && (
        <dl className={classes.facts}>
          {facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}: </dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {sections.map((section, at) => (
        <PaperSection key={at} section={section} />
      ))}
      {signatures.map((post) => (
        <p key={post} className={classes.signature}>
          <span>{post}</span>
          <span className={classes.line} />
          <span className={classes.line} />
        </p>
      ))}
    </article>
  );
}

function PaperSection({ section }: { section: Section }) {
  return (
    <section className={classes.section}>
      {section.title !== null && <h3>{section.title}</h3>}
      {section.paragraphs.map((text, at) => (
        <p key={at}>{text}</p>
      ))}
      {section.charts.map((chart, at) => (
        <PaperChart key={at} chart={chart} />
      ))}
      {section.tables.map((table, at) => (
        <PaperTable key={at} table={table} label={table.title ?? section.title ?? ""} />
      ))}
    </section>
  );
}

function PaperTable({ table, label }: { table: Table; label: string }) {
  const { title, columns, rows, total, note } = table;
  const isNumber = (at: number) => columns[at]?.isNumber || undefined;
  if (rows.length === 0) return <p>Данных нет.</p>;
  return (
    <>
      <div className={classes.scroll} role="region" aria-label={label} tabIndex={0}>
        <table className={classes.table}>
          {title !== null && <caption>{title}</caption>}
          <thead>
            <tr>
              {columns.map((column, at) => (
                <th key={at} scope="col">
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, at) => (
                  <td key={at} data-number={isNumber(at)}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          {total && (
            <tfoot>
              <tr>
                {total.map((cell, at) => (
                  <td key={at} data-number={isNumber(at)}>
                    {cell}
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      {note !== null && <p className={classes.note}>{note}</p>}
    </>
  );
}

function PaperChart({ chart }: { chart: Figures }) {
  const { title, kind, categories, series } = chart;
  const isLying = kind === "BARS";
  const option = useMemo<ChartOption>(() => optionOf(chart), [chart]);
  const table = {
    header: ["", ...series.map(({ name }) => name)],
    rows: categories.map((category, at) => [
      category,
      ...series.map(({ values }) => values[at]?.toLocaleString("ru-RU") ?? "—"),
    ]),
  };
  const height = isLying ? 60 + categories.length * 26 : 260;
  return <Chart title={title} option={option} table={table} height={height} heading={null} />;
}

function optionOf({ kind, categories, series }: Figures): ChartOption {
  const isLying = kind === "BARS";
  const names = { type: "category" as const, data: [...categories], inverse: isLying };
  const values = { type: "value" as const, minInterval: 1 };
  return {
    grid: { left: 8, right: 36, top: series.length > 1 ? 36 : 12, bottom: 8 },
    legend: { show: series.length > 1, top: 0 },
    xAxis: isLying ? values : names,
    yAxis: isLying ? names : values,
    series: series.map((each) => ({
      type: kind === "LINES" ? ("line" as const) : ("bar" as const),
      name: each.name,
      data: each.values.map((value) => value ?? "-"),
      barMaxWidth: 26,
      label: { show: kind !== "LINES", position: isLying ? ("right" as const) : ("top" as const) },
    })),
  };
}
