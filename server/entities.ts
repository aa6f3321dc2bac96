/** Every table of the program. */
import { DECISIONS_TABLES } from "./entities/decisions.ts";
import { INFORMATION_TABLES } from "./entities/information.ts";
import type { EntityClass } from "@mikro-orm/core";
import { AuditEvent } from "./audit/audit-event.entity.ts";
import { Answer, AnswerVersion } from "./answer/answer.entity.ts";
import { AnswerSetting } from "./answer/answer-setting.entity.ts";
import { AnswerTemplate } from "./answer/answer-template.entity.ts";
import { Appointment, AppointmentSector } from "./composition/appointment.entity.ts";
import { CentreRequest } from "./cooperation/centre-request.entity.ts";
import { CooperationEvent } from "./cooperation/cooperation-event.entity.ts";
import { CooperationFile } from "./cooperation/cooperation-file.entity.ts";
import { Practice, PracticeAdoption } from "./cooperation/practice.entity.ts";
import { Recommendation } from "./cooperation/recommendation.entity.ts";
import {
  IncidentFile,
  IncidentParticipant,
  IncidentPost,
  IncidentSubmission,
  IncidentTask,
  RegionalIncident,
} from "./cooperation/regional-incident.entity.ts";
import { Target } from "./cooperation/target.entity.ts";
import { RegionAuditEvent } from "./audit/region-audit-event.entity.ts";
import { RegionLetter, RegionLetterLine } from "./notification/region-letter.entity.ts";
import { RegionNotification, RegionNotificationRead } from "./notification/region-notification.entity.ts";
import { RegionNotificationPreference } from "./notification/region-notification-preference.entity.ts";
import { Cause } from "./classifier/cause.entity.ts";
import { Mechanism } from "./classifier/mechanism.entity.ts";
import { Topic } from "./classifier/topic.entity.ts";
import { Member } from "./composition/member.entity.ts";
import { DutyChange, DutyRollup } from "./duty/duty-rollup.entity.ts";
import { CommunicationFault } from "./quality/communication-fault.entity.ts";
import { CorrectionDemand } from "./quality/correction-demand.entity.ts";
import { Improvement } from "./quality/improvement.entity.ts";
import { QualityChecklist } from "./quality/quality-checklist.entity.ts";
import { QualityReview } from "./quality/quality-review.entity.ts";
import { QualitySample, QualitySampleItem } from "./quality/quality-sample.entity.ts";
import { SectorCheck } from "./quality/sector-check.entity.ts";
import { MatterProgress } from "./rating/matter/matter-progress.entity.ts";
import {
  RatingDetail,
  RatingPlace,
  RatingPublication,
} from "./rating/publication/rating-publication.entity.ts";
import { Recipient, RecipientSector } from "./composition/recipient.entity.ts";
import { Account } from "./identity/account.entity.ts";
import { MunicipalGrant, RegionalGrant } from "./identity/grants.entity.ts";
import { Invitation } from "./identity/invitation.entity.ts";
import { Session } from "./identity/session.entity.ts";
import { BlockProposal } from "./composition/block-proposal.entity.ts";
import { Substitution } from "./identity/substitution.entity.ts";
import { Channel } from "./municipality/channel.entity.ts";
import { AccountSector } from "./inbox/account-sector.entity.ts";
import { BulkAssignment, BulkAssignmentItem } from "./inbox/bulk/bulk-assignment.entity.ts";
import { SubmissionAnswering } from "./inbox/live/submission-answering.entity.ts";
import { SavedView } from "./inbox/saved-view.entity.ts";
import { SubmissionSearch } from "./inbox/submission-search.entity.ts";
import { SubmissionUnread } from "./inbox/submission-unread.entity.ts";
import { EscalationStep } from "./escalation/escalation-step.entity.ts";
import { SubmissionEscalation } from "./escalation/submission-escalation.entity.ts";
import { FailedJob } from "./job/failed-job.entity.ts";
import { Job } from "./job/job.entity.ts";
import { Municipality } from "./municipality/municipality.entity.ts";
import { Region } from "./municipality/region.entity.ts";
import { Sector } from "./municipality/sector.entity.ts";
import { Letter } from "./notification/letter.entity.ts";
import { Notification } from "./notification/notification.entity.ts";
import { NotificationPreference } from "./notification/notification-preference.entity.ts";
import { ResolutionImport } from "./onboarding/resolution-import.entity.ts";
import { RegulationVersion } from "./regulation/regulation.entity.ts";
import { RoutingRule } from "./routing/routing-rule.entity.ts";
import { SatisfactionAim } from "./satisfaction/satisfaction-aim.entity.ts";
import { SatisfactionMark } from "./satisfaction/satisfaction-mark.entity.ts";
import { SatisfactionStudy } from "./satisfaction/satisfaction-study.entity.ts";
import { Applicant } from "./submission/applicant.entity.ts";
import { ApplicantView } from "./submission/applicant-view.entity.ts";
import { CoExecutor } from "./submission/co-executor.entity.ts";
import { SubmissionContact } from "./submission/submission-contact.entity.ts";
import { OutsideEscalation } from "./submission/outside-escalation.entity.ts";
import { Attachment, AttachmentContent } from "./submission/attachment.entity.ts";
import { SubmissionLink } from "./submission/submission-link.entity.ts";
import { SubmissionTally } from "./submission/submission-tally.entity.ts";
import { SubmissionSeries } from "./submission/submission-series.entity.ts";
import { Submission } from "./submission/submission.entity.ts";
import { SubmissionEvent } from "./submission/submission-event.entity.ts";
import { OwnCalendarDay } from "./term/own-calendar-day.entity.ts";
import { SubmissionTerm } from "./term/submission-term.entity.ts";
import { TermSetting } from "./term/term-setting.entity.ts";
import { WorkSettings } from "./term/work-settings.entity.ts";

import { DurationChange, IndicatorChange } from "./indicator/indicator-change.entity.ts";
import { DurationRollup, IndicatorRollup } from "./indicator/indicator-rollup.entity.ts";
import { IndicatorVersion } from "./indicator/indicator-version.entity.ts";
import { Alias } from "./intake/alias.entity.ts";
import { ColumnMapping } from "./intake/column-mapping.entity.ts";
import { IntakeKey, IntakeReceipt } from "./intake/intake-key.entity.ts";
import { SubmissionImport } from "./intake/submission-import.entity.ts";
import {
  SubmissionImportBatch,
  SubmissionImportChunk,
  SubmissionImportRefusal,
} from "./intake/submission-import-part.entity.ts";
import { Report } from "./report/report.entity.ts";
import { ReportDraft } from "./report/report-draft.entity.ts";
import { ReportEvent } from "./report/report-event.entity.ts";
import { ReportFile, ReportIssue, ReportLetter } from "./report/report-issue.entity.ts";
import { ReportSetting } from "./report/report-setting.entity.ts";
import { ClassifierVersion } from "./classifier/version/classifier-version.entity.ts";
import {
  InformationSystem,
  ProtectionMark,
  SystemOccurrence,
} from "./information-system/information-system.entity.ts";
import { SupportEntry, SupportRequest, SupportSetting } from "./support/support-request.entity.ts";
import { WorkloadAccount } from "./workload/workload-account.entity.ts";

export const ENTITIES: readonly EntityClass<object>[] = [
  Region,
  Municipality,
  Account,
  Session,
  MunicipalGrant,
  RegionalGrant,
  Substitution,
  BlockProposal,
  InformationSystem,
  SystemOccurrence,
  ProtectionMark,
  SupportRequest,
  SupportEntry,
  SupportSetting,
  WorkloadAccount,
  Invitation,
  AuditEvent,
  RegulationVersion,
  Sector,
  Channel,
  Member,
  Appointment,
  AppointmentSector,
  Recipient,
  RecipientSector,
  ResolutionImport,
  Topic,
  Cause,
  Mechanism,
  ClassifierVersion,
  Answer,
  AnswerVersion,
  AnswerSetting,
  AnswerTemplate,
  QualityChecklist,
  QualityReview,
  QualitySample,
  QualitySampleItem,
  CorrectionDemand,
  CommunicationFault,
  Improvement,
  SectorCheck,
  SatisfactionMark,
  SatisfactionStudy,
  SatisfactionAim,
  Applicant,
  Submission,
  SubmissionEvent,
  SubmissionSearch,
  SubmissionUnread,
  SavedView,
  AccountSector,
  BulkAssignment,
  BulkAssignmentItem,
  SubmissionAnswering,
  SubmissionSeries,
  SubmissionTally,
  IndicatorChange,
  DurationChange,
  IndicatorRollup,
  IndicatorVersion,
  DurationRollup,
  MatterProgress,
  RatingPublication,
  RatingPlace,
  RatingDetail,
  DutyChange,
  DutyRollup,
  SubmissionLink,
  Attachment,
  AttachmentContent,
  OutsideEscalation,
  SubmissionContact,
  CoExecutor,
  ApplicantView,
  SubmissionTerm,
  TermSetting,
  WorkSettings,
  OwnCalendarDay,
  Job,
  FailedJob,
  RoutingRule,
  EscalationStep,
  SubmissionEscalation,
  Notification,
  NotificationPreference,
  Letter,
  SubmissionImport,
  SubmissionImportChunk,
  SubmissionImportBatch,
  SubmissionImportRefusal,
  ColumnMapping,
  Alias,
  IntakeKey,
  IntakeReceipt,
  RegionAuditEvent,
  RegionNotification,
  RegionNotificationRead,
  RegionNotificationPreference,
  RegionLetter,
  RegionLetterLine,
  CentreRequest,
  CooperationEvent,
  CooperationFile,
  Recommendation,
  Practice,
  PracticeAdoption,
  Target,
  RegionalIncident,
  IncidentParticipant,
  IncidentPost,
  IncidentFile,
  IncidentTask,
  IncidentSubmission,
  Report,
  ReportDraft,
  ReportEvent,
  ReportFile,
  ReportIssue,
  ReportLetter,
  ReportSetting,
  ...DECISIONS_TABLES,
  ...INFORMATION_TABLES,
];
