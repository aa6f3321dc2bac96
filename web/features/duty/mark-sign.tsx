import { useLabels } from "@/lib/use-labels.ts";
import type { DutyMark } from "@/lib/graphql.generated.ts";
import classes from "./mark-sign.module.css";

/** Told apart by shape, so that neither paper nor eyes need the colour. */
export const markSigns: Readonly<Record<DutyMark, string>> = {
  DONE: "✓",
  PARTLY: "◐",
  NOT_DONE: "✕",
  NOT_DUE: "–",
  UNTRACKED: "?",
  NOT_OWED: "",
};

/** A mark as a sign; its words are heard and shown by the pointer. */
export function MarkSign({ mark }: { mark: DutyMark }) {
  const { name } = useLabels();
  return (
    <span
      className={classes.sign}
      data-mark={mark}
      role="img"
      aria-label={name("dutyMark", mark)}
      title={name("dutyMark", mark)}
    >
      {markSigns[mark]}
    </span>
  );
}

/** The sign with its words beside it. */
export function MarkInWords({ mark }: { mark: DutyMark }) {
  const { name } = useLabels();
  return (
    <span className={classes.words}>
      <span className={classes.sign} data-mark={mark} aria-hidden="true">
        {markSigns[mark]}
      </span>
      {name("dutyMark", mark)}
    </span>
  );
}
