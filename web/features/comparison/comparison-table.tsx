"use client";

import { Link } from "@/ui/link.tsx";
import { useTranslations } from "next-intl";
import { Fragment } from "react";
import type { ChosenCell } from "@/features/comparison/cell-drawer.tsx";
import { ComparisonRow } from "@/features/comparison/comparison-row.tsx";
import type { Column, ShownComparison } from "@/features/comparison/comparison-view.ts";
import type { useRowNames } from "@/features/comparison/use-row-names.ts";
import { useActName } from "@/features/regulation/act-name.ts";
import classes from "./comparison-table.module.css";

interface Props {
  shown: ShownComparison;
  names: ReturnType<typeof useRowNames>;
  onOpen: (cell: ChosenCell) => void;
}

/** Rows grouped, a column per municipality; names of both stay in sight. On a narrow screen each row is a card. */
export function ComparisonTable({ shown, names, onOpen }: Props) {
  const t = useTranslations("comparison");
  const groups = Map.groupBy(shown.rows, ({ row }) => row.group);
  return (
    <div className={classes.frame} tabIndex={0} role="region" aria-label={t("title")}>
      <table className={classes.table} role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader" className={classes.corner}>
              {t("rule")}
            </th>
            {shown.columns.map((column) => (
              <th key={column.regulationId} scope="col" role="columnheader">
                <ColumnHeading column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {[...groups].map(([group, rows]) => (
            <Fragment key={group}>
              <tr role="row" className={classes.group}>
                <th scope="colgroup" role="rowheader" colSpan={shown.columns.length + 1}>
                  <span>
                    {names.groupName(group)} · {rows.length}
                  </span>
                </th>
              </tr>
              {rows.map((each) => (
                <ComparisonRow
                  key={`${group} ${each.row.key}`}
                  shown={each}
                  columns={shown.columns}
                  names={names}
                  onOpen={onOpen}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColumnHeading({ column: { municipality, act } }: { column: Column }) {
  const actName = useActName();
  return (
    <>
      <Link href={`/region/municipalities/${municipality.slug}`} className={classes.municipality}>
        {municipality.name}
      </Link>
      <span className={classes.act}>{actName(act)}</span>
    </>
  );
}
