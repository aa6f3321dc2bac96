/** Acts the audit trail knows, with the key of their words. */
const keys = {
  "member.added": "memberAdded",
  "member.changed": "memberChanged",
  "member.removed": "memberRemoved",
  "appointment.made": "appointmentMade",
  "appointment.ended": "appointmentEnded",
  "recipient.added": "recipientAdded",
  "recipient.changed": "recipientChanged",
  "recipient.closed": "recipientClosed",
  "recipient.reopened": "recipientReopened",
  "invitation.issued": "invitationIssued",
  "invitation.accepted": "invitationAccepted",
  "invitation.revoked": "invitationRevoked",
  "regulation.confirmed": "regulationConfirmed",
  "regulation.undone": "regulationUndone",
  "termSetting.changed": "termSettingChanged",
  "termSetting.reset": "termSettingReset",
  "workSettings.changed": "workSettingsChanged",
  "calendarDay.changed": "calendarDayChanged",
  "calendarDay.reset": "calendarDayReset",
  "import.uploaded": "importUploaded",
  "import.started": "importStarted",
  "import.stopped": "importStopped",
  "import.resumed": "importResumed",
  "import.finished": "importFinished",
  "import.failed": "importFailed",
  "import.undone": "importUndone",
  "import.discarded": "importDiscarded",
  "mapping.saved": "mappingSaved",
  "mapping.deleted": "mappingDeleted",
  "alias.saved": "aliasSaved",
  "alias.deleted": "aliasDeleted",
  "intakeKey.issued": "intakeKeyIssued",
  "intakeKey.revoked": "intakeKeyRevoked",
  "routingRule.added": "routingRuleAdded",
  "routingRule.changed": "routingRuleChanged",
  "routingRule.switchedOn": "routingRuleSwitchedOn",
  "routingRule.switchedOff": "routingRuleSwitchedOff",
  "routingRule.moved": "routingRuleMoved",
  "routingRule.deleted": "routingRuleDeleted",
  "escalationStep.added": "escalationStepAdded",
  "escalationStep.changed": "escalationStepChanged",
  "escalationStep.deleted": "escalationStepDeleted",
} as const;

export type ActionKey = (typeof keys)[keyof typeof keys];

/** Key of an act's words; null for one that this portal does not know yet. */
export function actionKey(action: string): ActionKey | null {
  return Object.hasOwn(keys, action) ? keys[action as keyof typeof keys] : null;
}
