import {
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleDot,
  IconCirclePlus,
  IconClockPause,
  IconLock,
  IconMessageCheck,
  type Icon,
} from "@tabler/icons-react";
import { useLabels } from "@/lib/use-labels.ts";
import classes from "./badges.module.css";

const looks: Record<string, { look: string; picture: Icon }> = {
  NEW: { look: "new", picture: IconCirclePlus },
  IN_WORK: { look: "open", picture: IconCircleDot },
  POSTPONED: { look: "open", picture: IconClockPause },
  REWORK: { look: "attention", picture: IconArrowBackUp },
  ANSWERED: { look: "done", picture: IconMessageCheck },
  SOLVED: { look: "solved", picture: IconCircleCheck },
  CLOSED: { look: "done", picture: IconLock },
};

/** Where a submission stands: in words and a sign, the colour only helps. */
export function StateBadge({ state }: { state: string }) {
  const { name } = useLabels();
  const { look, picture: Picture } = looks[state] ?? { look: "open", picture: IconCircleDot };
  return (
    <span className={classes.badge} data-look={look}>
      <Picture size={15} stroke={1.8} aria-hidden="true" />
      {name("submissionState", state)}
    </span>
  );
}
