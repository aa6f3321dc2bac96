import type { ReactNode } from "react";
import classes from "./plain-list.module.css";

/** Lines under one another with thin rules between. */
export function PlainList({ children }: { children: ReactNode }) {
  return <ul className={classes.list}>{children}</ul>;
}

/** One line; `aside` stands at its right: a clause, a sign, a button. */
export function PlainListItem({ aside, children }: { aside?: ReactNode; children: ReactNode }) {
  return (
    <li className={classes.item}>
      <div className={classes.body}>{children}</div>
      {aside && <div className={classes.aside}>{aside}</div>}
    </li>
  );
}
