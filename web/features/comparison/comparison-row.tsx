"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import type { ChosenCell } from "@/features/comparison/cell-drawer.tsx";
import type { Cell, Column, ShownRow } from "@/features/comparison/comparison-view.ts";
import type { useRowNames } from "@/features/comparison/use-row-names.ts";
import { useClauseName } from "@/lib/use-clause-name.ts";
import classes from "./comparison-table.module.css";

interface Props {
  shown: ShownRow;
  columns: readonly Column[];
  names: ReturnType<typeof useRowNames>;
  onOpen: (cell: ChosenCell) => void;
}

const signs = { SAME: "=", DIFFERENT: "≠", ONLY_ONE: "1" } as const;

export const ComparisonRow = memo(function ComparisonRow({ shown, columns, names, onOpen }: Props) {
  const t = useTranslations("comparison");
  const { row, spread, cells, answers } = shown;
  return (
    <tr role="row" data-spread={spread}>
      <th scope="row" role="rowheader" className={classes.name}>
        <span
          className={classes.sign}
          role="img"
          aria-label={t(`spread.${spread}`)}
          title={t(`spread.${spread}`)}
        >
          {signs[spread]}
        </span>
        {names.rowName(row)}
      </th>
      {columns.map((column, at) => {
        const cell = cells[at];
        return (
          <td
            key={column.regulationId}
            role="cell"
            data-label={column.municipality.name}
            data-absent={cell?.isPresent ? undefined : true}
            data-answer={answers[at] ?? undefined}
          >
            {cell?.isPresent ? (
              <CellButton
                cell={cell}
                letter={letterOf(answers[at], t("letters"))}
                text={names.cellText(row, cell)}
                onClick={() => onOpen({ row, cell, column })}
              />
            ) : (
              <span className={classes.absent}>{t("absent")}</span>
            )}
          </td>
        );
      })}
    </tr>
  );
});

/** Equal answers share a letter of the page's alphabet. */
function letterOf(answer: number | null | undefined, letters: string): string | null {
  return answer === null || answer === undefined ? null : (letters[answer % letters.length] ?? null);
}

/** Clauses that fit a cell; the drawer shows all. */
const shownClauses = 2;

interface CellProps {
  cell: Cell;
  letter: string | null;
  text: string;
  onClick: () => void;
}

function CellButton({ cell, letter, text, onClick }: CellProps) {
  const t = useTranslations("comparison");
  const clauseName = useClauseName();
  const { clauses } = cell;
  const more = clauses.length - shownClauses;
  return (
    <button type="button" className={classes.cell} onClick={onClick} aria-haspopup="dialog">
      {letter && (
        <span className={classes.letter} title={t("answer", { letter })}>
          {letter}
        </span>
      )}
      <span className={classes.value}>{text || t("present")}</span>
      <span className={classes.clauses}>
        {clauses.slice(0, shownClauses).map(clauseName).join(", ")}
        {more > 0 && ` +${more}`}
      </span>
    </button>
  );
}
