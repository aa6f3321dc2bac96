import type { ReactNode } from "react";
import classes from "./bar-list.module.css";

export interface Bar {
  readonly key: string;
  readonly name: ReactNode;
  readonly note?: string | null;
  readonly count: number;
  readonly aside?: ReactNode;
}

/** Numbers side by side as bars under their names; the figure stands beside each, so nobody has to measure. */
export function BarList({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const longest = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <ul className={classes.list} aria-label={label}>
      {bars.map(({ key, name, note, count, aside }) => (
        <li key={key} className={classes.row}>
          <div className={classes.name}>
            {name}
            {note && <span className={classes.note}>{note}</span>}
          </div>
          <div className={classes.track} aria-hidden="true">
            <div className={classes.bar} style={{ width: `${(count * 100) / longest}%` }} />
          </div>
          <div className={classes.count}>
            {count}
            {aside && <span className={classes.note}>{aside}</span>}
          </div>
        </li>
      ))}
    </ul>
  );
}
