"use client";

import { Link } from "@/ui/link.tsx";
import { useTranslations } from "next-intl";
import { Fragment, memo } from "react";
import type { ChosenMark } from "@/features/duty/mark-drawer.tsx";
import { MarkSign } from "@/features/duty/mark-sign.tsx";
import type { MatrixColumn, ShownMatrix } from "@/features/duty/matrix-view.ts";
import { useLabels } from "@/lib/use-labels.ts";
import classes from "./matrix-table.module.css";

interface Props {
  shown: ShownMatrix;
  onOpen: (mark: ChosenMark) => void;
}

/** Duties by group, a column per municipality; on a narrow screen each duty is a card. */
export function MatrixTable({ shown, onOpen }: Props) {
  const t = useTranslations("dutyMarks");
  const { name } = useLabels();
  const groups = Map.groupBy(shown.rows, ({ row }) => row.capability.group);
  return (
    <div className={classes.frame} tabIndex={0} role="region" aria-label={t("title")}>
      <table className={classes.table} role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader" className={classes.corner}>
              {t("duty")}
            </th>
            {shown.columns.map((column) => (
              <th key={column.municipality.id} scope="col" role="columnheader">
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
                    {name("capabilityGroup", group)} · {rows.length}
                  </span>
                </th>
              </tr>
              {rows.map((each) => (
                <MatrixLine
                  key={each.row.capability.code}
                  shown={each}
                  columns={shown.columns}
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

/** The share of what was judged; it says with its numbers what it is a share of. */
function ColumnHeading({ column: { municipality, counts, version, isChanged } }: { column: MatrixColumn }) {
  const t = useTranslations("dutyMarks");
  const judged = counts.done + counts.partly + counts.notDone;
  return (
    <>
      <Link href={`/region/municipalities/${municipality.slug}`} className={classes.municipality}>
        {municipality.name}
      </Link>
      <span className={classes.share}>
        {version === null ? t("noVersion") : t("share", { done: counts.done, judged })}
        {isChanged && (
          <span title={t("changed", { version: version ?? 0 })}>
            {" "}
            · {t("version", { version: version ?? 0 })}
          </span>
        )}
      </span>
    </>
  );
}

interface LineProps {
  shown: ShownMatrix["rows"][number];
  columns: readonly MatrixColumn[];
  onOpen: (mark: ChosenMark) => void;
}

const MatrixLine = memo(function MatrixLine({ shown: { row, marks }, columns, onOpen }: LineProps) {
  const t = useTranslations("dutyMarks");
  const { text, name } = useLabels();
  return (
    <tr role="row">
      <th scope="row" role="rowheader" className={classes.name}>
        {text(row.capability.name)} <span className={classes.code}>{row.capability.code}</span>
      </th>
      {columns.map((column, at) => {
        const mark = marks[at]!;
        return (
          <td
            key={column.municipality.id}
            role="cell"
            data-label={column.municipality.name}
            data-absent={mark === "NOT_OWED" || undefined}
          >
            {mark === "NOT_OWED" ? (
              <span className={classes.absent} title={name("dutyMark", mark)}>
                <span className={classes.hidden}>{name("dutyMark", mark)}</span>
              </span>
            ) : (
              <button
                type="button"
                className={classes.mark}
                aria-haspopup="dialog"
                aria-label={t("open", {
                  municipality: column.municipality.name,
                  mark: name("dutyMark", mark),
                })}
                onClick={() => onOpen({ row, column })}
              >
                <MarkSign mark={mark} />
              </button>
            )}
          </td>
        );
      })}
    </tr>
  );
});
