/** Ways to look better without being better. */
import { USUAL } from "./assumptions.ts";
import type { Strategy } from "./play.ts";
import type { Matter } from "./town.ts";

/** From so many hours on a matter is hard. */
const HARD_HOURS = 3;
const isHard = ({ effort }: Matter) => effort >= HARD_HOURS;
const isTyped = ({ channel }: Matter) => USUAL.channels[channel].isTyped;
/** A part of matters that is the same in every play. */
const isOneIn = (matter: Matter, parts: number) => matter.id % parts === 0;

/** Sector whose matters are the hardest to keep in time. */
const HARDEST = "ROADS";

export const STRATEGIES: readonly Strategy[] = [
  { code: "MASS_CLOSING", deed: (matter) => (isHard(matter) ? "FORM_LETTER" : "WORK") },
  {
    code: "CLOSING_UNMARKED",
    deed: (matter) => (isTyped(matter) && isHard(matter) ? "FORM_LETTER" : "WORK"),
  },
  {
    code: "NAMELESS",
    isNameless: true,
    deed: (matter) => (isTyped(matter) && isHard(matter) ? "FORM_LETTER" : "WORK"),
    isRepeat: () => false,
  },
  {
    code: "CLOSING_AND_CHERRIES",
    order: ({ effort }) => effort,
    deed: (matter) => (isTyped(matter) && isHard(matter) ? "FORM_LETTER" : "WORK"),
  },
  {
    code: "NEGLECT_UNMARKED",
    order: (matter, dueOn) => dueOn + (isTyped(matter) ? 1_000 : 0),
  },
  { code: "FALSE_SOLVED", deed: (matter) => (matter.isSolvable ? "WORK" : "FORM_LETTER") },
  { code: "SPLITTING", parts: (matter) => (!isHard(matter) && isOneIn(matter, 3) ? 4 : 1) },
  { code: "RELABELLING", sector: (matter) => (isHard(matter) ? matter.sector : HARDEST) },
  { code: "POSTPONING", putOff: (matter) => (isHard(matter) ? 60 : 0) },
  { code: "EXTENDING", order: (matter, dueOn) => dueOn + (isHard(matter) ? 30 : 0) },
  { code: "CHERRY_PICKING", order: ({ effort }) => effort },
  { code: "CLOSE_AND_REOPEN", deed: () => "CLOSE_AND_REOPEN" },
  { code: "LATE_REGISTRATION", lag: () => 6 },
  { code: "EDITED_RECEIPT", lag: () => 6, isReceiptEdited: true },
  // Marks that a centre gives itself stand under another source: there is nothing to play.
  { code: "OWN_MARKS" },
  { code: "MARKING_REPEATS", isRepeat: (matter) => matter.repeats !== null || isHard(matter) },
  { code: "HIDING_REPEATS", isRepeat: () => false },
  { code: "FORWARDING", deed: (matter) => (isHard(matter) && isOneIn(matter, 3) ? "FORWARD" : "WORK") },
];
