import classes from "./work-table.module.css";

const WIDTH = 72;
const HEIGHT = 20;

/** A course in the height of a line of text; gaps stay gaps. The numbers stand beside it and in the drawer. */
export function Sparkline({ values }: { values: readonly (number | null)[] }) {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const x = (at: number) => (at * (WIDTH - 4)) / Math.max(1, values.length - 1) + 2;
  const y = (value: number) =>
    most === least ? HEIGHT / 2 : HEIGHT - 2 - ((value - least) * (HEIGHT - 4)) / (most - least);
  let path = "";
  values.forEach((value, at) => {
    if (value === null) return;
    const isStart = at === 0 || values[at - 1] === null;
    path += `${isStart ? "M" : "L"}${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
  });
  const last = values.at(-1);
  return (
    <svg
      className={classes.spark}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
    >
      <path d={path} />
      {last !== null && last !== undefined && <circle cx={x(values.length - 1)} cy={y(last)} r="2" />}
    </svg>
  );
}
