import type { ReactNode } from "react";
import classes from "./facts-list.module.css";

export type FactLine = readonly [name: string, value: ReactNode];

/** Names and values under one another; a fact without a value is left out. */
export function FactList({ facts, isNarrow = false }: { facts: readonly FactLine[]; isNarrow?: boolean }) {
  return (
    <dl className={classes.list} data-narrow={isNarrow || undefined}>
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== "")
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
