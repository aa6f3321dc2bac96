import type { ReactNode } from "react";
import classes from "./facts.module.css";

export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
}

/** A few facts side by side, the value being what the eye catches. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(({ name, value, note }) => (
        <div key={name} className={classes.fact}>
          <dt>{name}</dt>
          <dd className={classes.value}>{value}</dd>
          {note && <dd className={classes.note}>{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
