import { dutyWithoutOwner, emptyLists, provisionUnmatched, termNotStated } from "./duty-rules.ts";
import type { ResolutionDraft } from "../draft.ts";
import type { LintRule } from "./lint-rule.ts";
import { meetingGaps, meetingsNotDescribed } from "./meeting-rules.ts";
import {
  compositionByOtherAct,
  compositionNotFound,
  nameBlank,
  nameDeclined,
  personSeveralRoles,
  personWithoutRole,
  postNotStated,
} from "./people-rules.ts";
import {
  coordinatorCuratorMixed,
  noRoles,
  roleDefinedTwice,
  roleWithoutDuties,
  roleOfUnknownKind,
  roleTitleUncertain,
  roleWithoutHolder,
} from "./role-rules.ts";
import { centreRules, defaultsUsed, reportRules, sectorRules, surroundingsRules } from "./setting-rules.ts";
import { readingUncertain } from "./uncertain-rules.ts";
import {
  clauseTooLong,
  systemSpelledDifferently,
  termMeaningUncertain,
  termUsedUndefined,
} from "./wording-rules.ts";

/** What is asked of people wherever they are named. */
const PEOPLE: readonly LintRule[] = [
  personWithoutRole,
  nameBlank,
  nameDeclined,
  postNotStated,
  personSeveralRoles,
  roleOfUnknownKind,
];

/** All that is asked of an act which creates a centre, in the order in which findings are shown. */
const CREATION: readonly LintRule[] = [
  noRoles,
  coordinatorCuratorMixed,
  roleWithoutDuties,
  roleTitleUncertain,
  roleWithoutHolder,
  roleDefinedTwice,
  compositionByOtherAct,
  compositionNotFound,
  ...PEOPLE,
  meetingsNotDescribed,
  meetingGaps,
  centreRules,
  sectorRules,
  surroundingsRules,
  reportRules,
  readingUncertain,
  emptyLists,
  dutyWithoutOwner,
  termNotStated,
  systemSpelledDifferently,
  termUsedUndefined,
  termMeaningUncertain,
  clauseTooLong,
  provisionUnmatched,
  defaultsUsed,
];

/** Rules by what the document is: an amendment or a composition need not have what a whole regulation must. */
export const rulesByOutcome: Readonly<Record<ResolutionDraft["outcome"], readonly LintRule[]>> = {
  CREATE: CREATION,
  COMPLETE_COMPOSITION: [compositionNotFound, ...PEOPLE],
  AMEND: PEOPLE,
};
