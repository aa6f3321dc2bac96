"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { InboxCell, type CellSurroundings } from "@/features/inbox/inbox-cell.tsx";
import { fixedColumns, type InboxColumn } from "@/features/inbox/inbox-columns.ts";
import type { InboxRow } from "@/features/inbox/inbox-row.ts";
import classes from "./inbox-table.module.css";

interface Props {
  rows: readonly InboxRow[];
  columns: readonly InboxColumn[];
  slug: string;
  timeZone: string;
  now: Date;
  isLoading: boolean;
  /** Ids of the chosen rows; null when nothing can be done with several at once. */
  chosen: ReadonlySet<string> | null;
  onChoose: (id: string, isChosen: boolean) => void;
  onChooseAll: (isChosen: boolean) => void;
  /** Id → who is answering it now. */
  answering: ReadonlyMap<string, string>;
  /** Ids of rows that others have changed since they were read. */
  changed: ReadonlySet<string>;
}

/** The dense list; on a narrow screen every row is a card. */
export function InboxTable({ rows, columns, chosen, onChoose, onChooseAll, ...rest }: Props) {
  const t = useTranslations("inbox");
  const { slug, timeZone, now, isLoading, answering, changed } = rest;
  const chosenCount = chosen ? rows.filter(({ submission }) => chosen.has(submission.id)).length : 0;
  return (
    <div className={classes.frame} aria-busy={isLoading} data-loading={isLoading || undefined}>
      <table className={classes.table} role="table">
        <caption className={classes.caption}>{t("title")}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {chosen && (
              <th scope="col" role="columnheader" className={classes.choice}>
                <input
                  type="checkbox"
                  aria-label={t("chooseAll")}
                  checked={rows.length > 0 && chosenCount === rows.length}
                  ref={(box) => {
                    if (box) box.indeterminate = chosenCount > 0 && chosenCount < rows.length;
                  }}
                  onChange={(event) => onChooseAll(event.currentTarget.checked)}
                />
              </th>
            )}
            {columns.map((column) => (
              <th key={column} scope="col" role="columnheader" data-column={column}>
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <Row
              key={row.submission.id}
              row={row}
              columns={columns}
              slug={slug}
              timeZone={timeZone}
              now={now}
              answering={answering.get(row.submission.id) ?? null}
              isChosen={chosen ? chosen.has(row.submission.id) : null}
              isChanged={changed.has(row.submission.id)}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps extends CellSurroundings {
  row: InboxRow;
  isChosen: boolean | null;
  isChanged: boolean;
  onChoose: Props["onChoose"];
}

/** Drawn again only when something of it changed: a list may hold hundreds. */
const Row = memo(function Row({ row, isChosen, isChanged, onChoose, ...around }: RowProps) {
  const t = useTranslations("inbox");
  const { submission } = row;
  return (
    <tr
      role="row"
      data-row={submission.id}
      data-chosen={isChosen || undefined}
      data-changed={isChanged || undefined}
    >
      {isChosen !== null && (
        <td role="cell" className={classes.choice}>
          <input
            type="checkbox"
            aria-label={t("choose", { number: submission.number })}
            checked={isChosen}
            onChange={(event) => onChoose(submission.id, event.currentTarget.checked)}
          />
        </td>
      )}
      {around.columns.map((column) =>
        column === "number" ? (
          <th key={column} scope="row" role="rowheader" data-column={column}>
            <InboxCell column={column} row={row} {...around} />
          </th>
        ) : (
          <td
            key={column}
            role="cell"
            data-column={column}
            data-label={fixedColumns.has(column) ? undefined : t(`column.${column}`)}
          >
            <div className={classes.value}>
              <InboxCell column={column} row={row} {...around} />
            </div>
          </td>
        ),
      )}
    </tr>
  );
});
