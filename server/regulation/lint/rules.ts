import { dutyWithoutOwner, emptyLists, provisionUnmatched, termNotStated } from "./duty-rules.ts";
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
import { systemSpelledDifferently, termMeaningUncertain, termUsedUndefined } from "./wording-rules.ts";

/** All rules, in the order in which their findings are shown. */
export const rules: readonly LintRule[] = [
  noRoles,
  coordinatorCuratorMixed,
  roleWithoutDuties,
  roleOfUnknownKind,
  roleTitleUncertain,
  roleWithoutHolder,
  roleDefinedTwice,
  compositionByOtherAct,
  compositionNotFound,
  personWithoutRole,
  nameBlank,
  nameDeclined,
  postNotStated,
  personSeveralRoles,
  meetingsNotDescribed,
  meetingGaps,
  centreRules,
  sectorRules,
  surroundingsRules,
  reportRules,
  emptyLists,
  dutyWithoutOwner,
  termNotStated,
  systemSpelledDifferently,
  termUsedUndefined,
  termMeaningUncertain,
  provisionUnmatched,
  defaultsUsed,
];
