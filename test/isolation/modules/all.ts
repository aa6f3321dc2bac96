/** Modules of the register, in the order in which they fill a municipality. */
import { administration } from "./administration.ts";
import { analysis } from "./analysis.ts";
import { answer } from "./answer.ts";
import { centreLife } from "./centre-life.ts";
import { cluster } from "./cluster.ts";
import { cooperation } from "./cooperation.ts";
import { coverage } from "./coverage.ts";
import { duty } from "./duty.ts";
import { escalation } from "./escalation.ts";
import { inbox } from "./inbox.ts";
import { indicator } from "./indicator.ts";
import { information } from "./information.ts";
import { intake } from "./intake.ts";
import { job } from "./job.ts";
import { meeting } from "./meeting.ts";
import { minutes } from "./minutes.ts";
import type { ModuleIsolation } from "./module.ts";
import { officialPage } from "./official-page.ts";
import { notification } from "./notification.ts";
import { outsideMeeting } from "./outside-meeting.ts";
import { poll } from "./poll.ts";
import { quality } from "./quality.ts";
import { rating } from "./rating.ts";
import { report } from "./report.ts";
import { roadmap } from "./roadmap.ts";
import { routing } from "./routing.ts";
import { satisfaction } from "./satisfaction.ts";
import { submission } from "./submission.ts";
import { substitution } from "./substitution.ts";
import { term } from "./term.ts";
import { twoSides } from "./two-sides.ts";
import { workComparison } from "./work-comparison.ts";

export const MODULES: readonly ModuleIsolation[] = [
  job,
  submission,
  cooperation,
  inbox,
  answer,
  quality,
  satisfaction,
  analysis,
  indicator,
  duty,
  coverage,
  term,
  rating,
  routing,
  escalation,
  notification,
  intake,
  workComparison,
  twoSides,
  report,
  cluster,
  substitution,
  centreLife,
  officialPage,
  administration,
  poll,
  meeting,
  outsideMeeting,
  minutes,
  roadmap,
  information,
];

/** Fields of several modules by type. */
export function joinedFields(
  of: (module: ModuleIsolation) => Readonly<Record<string, string>> | undefined,
): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const module of MODULES) {
    for (const [type, fields] of Object.entries(of(module) ?? {})) {
      joined[type] = joined[type] === undefined ? fields : `${joined[type]} ${fields}`;
    }
  }
  return joined;
}
