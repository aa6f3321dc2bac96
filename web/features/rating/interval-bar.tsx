import classes from "./interval-bar.module.css";

interface Props {
  /** All three from 0 to `most`. */
  low: number;
  value: number;
  high: number;
  /** Right end of the scale. */
  most?: number;
}

/** An interval with its value on a common scale; the figures stand beside it, so it is hidden from readers. */
export function IntervalBar({ low, value, high, most = 100 }: Props) {
  const x = (part: number) => `${(100 * Math.min(most, Math.max(0, part))) / most}%`;
  return (
    <svg className={classes.bar} aria-hidden="true" focusable="false">
      {[0, 25, 50, 75, 100].map((at) => (
        <line key={at} className={classes.grid} x1={`${at}%`} x2={`${at}%`} y1="0" y2="100%" />
      ))}
      <line className={classes.interval} x1={x(low)} x2={x(high)} y1="50%" y2="50%" />
      <line className={classes.end} x1={x(low)} x2={x(low)} y1="25%" y2="75%" />
      <line className={classes.end} x1={x(high)} x2={x(high)} y1="25%" y2="75%" />
      <circle className={classes.value} cx={x(value)} cy="50%" r="5" />
    </svg>
  );
}
