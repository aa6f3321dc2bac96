"use client";

import { useTranslations } from "next-intl";
import classes from "./chart.module.css";

/** Figures of a chart in words and rows. */
export interface ChartFacts {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Beneath each chart, folded: reachable by keyboard and by screen readers. */
export function ChartTable({
  caption,
  facts,
  isOpen,
}: {
  caption: string;
  facts: ChartFacts;
  isOpen: boolean;
}) {
  const t = useTranslations("chart");
  const { header, rows } = facts;
  return (
    <details className={`${classes.details} no-print`} open={isOpen || undefined}>
      <summary aria-label={t("tableOf", { title: caption })}>{t("table")}</summary>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={caption}>
        <table className={classes.table}>
          <caption className={classes.hidden}>{caption}</caption>
          <thead>
            <tr>
              {header.map((name, at) => (
                <th key={at} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                {row.map((cell, column) =>
                  column === 0 ? (
                    <th key={column} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={column}>{cell}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
