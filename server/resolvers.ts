/** Every resolver class of the API. */
import { DECISIONS_RESOLVERS } from "./resolvers/decisions.ts";
import { INFORMATION_RESOLVERS } from "./resolvers/information.ts";
import { AnalysisResolver } from "./analysis/analysis.resolver.ts";
import { AuditResolver } from "./audit/audit.resolver.ts";
import { ComparisonResolver } from "./comparison/comparison.resolver.ts";
import { WorkComparisonResolver } from "./comparison/work/work-comparison.resolver.ts";
import { AppointmentResolver } from "./composition/appointment.resolver.ts";
import { InvitationListResolver } from "./composition/invitation-list.resolver.ts";
import { MemberResolver } from "./composition/member.resolver.ts";
import { MemberResponsibilityResolver } from "./composition/responsibility.resolver.ts";
import {
  MunicipalityPeopleResolver,
  RoleHoldersResolver,
  SectorLeadsResolver,
} from "./composition/municipality-people.resolver.ts";
import { BlockProposalResolver } from "./composition/block-proposal.resolver.ts";
import { SubstitutionResolver } from "./composition/substitution.resolver.ts";
import { AnswerResolver, SubmissionAnswersResolver } from "./answer/answer.resolver.ts";
import { AnswerTemplateResolver } from "./answer/template.resolver.ts";
import { CauseResolver } from "./classifier/cause.resolver.ts";
import { MechanismResolver } from "./classifier/mechanism.resolver.ts";
import { SubmissionClassifiersResolver } from "./classifier/submission-classifiers.resolver.ts";
import { TopicResolver } from "./classifier/topic.resolver.ts";
import { SatisfactionResolver, SatisfactionStudyResolver } from "./satisfaction/satisfaction.resolver.ts";
import { QualityControlResolver } from "./quality/control.resolver.ts";
import { DemandResolver, SubmissionDemandsResolver } from "./quality/demand.resolver.ts";
import { FaultResolver } from "./quality/fault.resolver.ts";
import { ImprovementResolver, SectorCheckResolver } from "./quality/improvement.resolver.ts";
import {
  QualityReviewResolver,
  QualitySampleItemResolver,
  QualitySampleResolver,
} from "./quality/review.resolver.ts";
import { IndicatorResolver } from "./indicator/indicator.resolver.ts";
import { PublicationResolver, RatingPlaceResolver } from "./rating/publication/publication.resolver.ts";
import { RatingResolver } from "./rating/rating.resolver.ts";
import { RecipientResolver } from "./composition/recipient.resolver.ts";
import { CoverageResolver } from "./coverage/coverage.resolver.ts";
import { DutyResolver } from "./duty/duty.resolver.ts";
import { CooperationEventResolver } from "./cooperation/history.resolver.ts";
import { RegionAuditResolver } from "./audit/region-audit.resolver.ts";
import { CooperationCountsResolver } from "./cooperation/counts.resolver.ts";
import { IncidentResolver, IncidentTaskResolver } from "./cooperation/incident.resolver.ts";
import { PracticeResolver } from "./cooperation/practice.resolver.ts";
import { RecommendationResolver } from "./cooperation/recommendation.resolver.ts";
import { TargetResolver } from "./cooperation/target.resolver.ts";
import { RegionNotificationResolver } from "./notification/region-notification.resolver.ts";
import { CentreRequestResolver } from "./cooperation/request.resolver.ts";
import { DemoAccountResolver } from "./identity/demo-account.resolver.ts";
import { InvitationResolver } from "./identity/invitation.resolver.ts";
import { SignInResolver } from "./identity/sign-in.resolver.ts";
import { ViewerResolver } from "./identity/viewer.resolver.ts";
import { FailedJobResolver } from "./job/failed-job.resolver.ts";
import { FeatureResolver } from "./municipality/feature.resolver.ts";
import { MunicipalityResolver, RegionResolver } from "./municipality/municipality.resolver.ts";
import { PopulationResolver } from "./municipality/population.resolver.ts";
import { AssigneeResolver } from "./inbox/assignee.resolver.ts";
import { BulkAssignResolver } from "./inbox/bulk/bulk-assign.resolver.ts";
import { SubmissionFacetsResolver } from "./inbox/facets.resolver.ts";
import { LiveResolver } from "./inbox/live/live.resolver.ts";
import { MyDayResolver } from "./inbox/my-day.resolver.ts";
import { SavedViewResolver } from "./inbox/saved-view.resolver.ts";
import { SubmissionListResolver } from "./inbox/submission-list.resolver.ts";
import { NotificationResolver } from "./notification/notification.resolver.ts";
import { RegionPreferenceResolver } from "./notification/region-preference.resolver.ts";
import { RegionReportResolver } from "./report/region-report.resolver.ts";
import { ReportIssueResolver, ReportResolver } from "./report/report.resolver.ts";
import { ReportWorkResolver } from "./report/report-work.resolver.ts";
import {
  RoutingResolver,
  RoutingTrialRecipientResolver,
  RoutingTrialRowResolver,
  SubmissionRoutingResolver,
} from "./routing/routing.resolver.ts";
import { EscalationResolver, SubmissionEscalationsResolver } from "./escalation/escalation.resolver.ts";
import { RecipientPeopleResolver } from "./composition/recipient-people.resolver.ts";
import { ImportResolver } from "./onboarding/import.resolver.ts";
import { ReviewResolver } from "./onboarding/review.resolver.ts";
import { PlatformResolver } from "./platform/platform.resolver.ts";
import { CapabilityResolver, FindingResolver, RegulationResolver } from "./regulation/regulation.resolver.ts";
import { StepResolver } from "./submission/step.resolver.ts";
import { ApplicantResolver } from "./submission/applicant.resolver.ts";
import { SubmissionFieldsResolver } from "./submission/submission-fields.resolver.ts";
import {
  CoExecutorResolver,
  CooperationResolver,
  SubmissionContactResolver,
} from "./submission/cooperation.resolver.ts";
import { LinkResolver } from "./submission/link.resolver.ts";
import { SubmissionCountsResolver } from "./submission/submission-counts.resolver.ts";
import { SubmissionResolver } from "./submission/submission.resolver.ts";
import { SubmissionTermResolver, SubmissionTermsResolver } from "./term/submission-term.resolver.ts";
import { TermSettingResolver } from "./term/term-setting.resolver.ts";
import { AliasResolver } from "./intake/alias.resolver.ts";
import { SubmissionImportResolver } from "./intake/import.resolver.ts";
import { IntakeKeyResolver } from "./intake/intake-key.resolver.ts";
import { ColumnMappingResolver } from "./intake/mapping.resolver.ts";
import { ClassifierVersionResolver } from "./classifier/version/classifier-version.resolver.ts";
import { ExchangeResolver } from "./exchange/exchange.resolver.ts";
import {
  InformationSystemResolver,
  SystemOccurrenceResolver,
} from "./information-system/information-system.resolver.ts";
import { ProtectionResolver } from "./information-system/protection.resolver.ts";
import { SupportResolver } from "./support/support.resolver.ts";
import { ProposalGroundResolver, WorkloadResolver } from "./workload/workload.resolver.ts";

export type ResolverClass = new (...services: never[]) => object;

export const RESOLVERS: readonly [ResolverClass, ...ResolverClass[]] = [
  ViewerResolver,
  SignInResolver,
  DemoAccountResolver,
  InvitationResolver,
  InvitationListResolver,
  PlatformResolver,
  MunicipalityResolver,
  PopulationResolver,
  MunicipalityPeopleResolver,
  RegionResolver,
  FeatureResolver,
  AnalysisResolver,
  IndicatorResolver,
  SectorLeadsResolver,
  RegulationResolver,
  CapabilityResolver,
  FindingResolver,
  RoleHoldersResolver,
  MemberResolver,
  MemberResponsibilityResolver,
  AppointmentResolver,
  RecipientResolver,
  AuditResolver,
  ComparisonResolver,
  WorkComparisonResolver,
  RatingResolver,
  PublicationResolver,
  RatingPlaceResolver,
  DutyResolver,
  CoverageResolver,
  ImportResolver,
  ReviewResolver,
  FailedJobResolver,
  NotificationResolver,
  RegionPreferenceResolver,
  SubmissionListResolver,
  SubmissionFacetsResolver,
  SavedViewResolver,
  MyDayResolver,
  AssigneeResolver,
  BulkAssignResolver,
  LiveResolver,
  TopicResolver,
  CauseResolver,
  MechanismResolver,
  SubmissionClassifiersResolver,
  AnswerResolver,
  SubmissionAnswersResolver,
  AnswerTemplateResolver,
  QualityReviewResolver,
  QualitySampleResolver,
  QualitySampleItemResolver,
  DemandResolver,
  SubmissionDemandsResolver,
  FaultResolver,
  ImprovementResolver,
  SectorCheckResolver,
  QualityControlResolver,
  SatisfactionResolver,
  SatisfactionStudyResolver,
  SubmissionResolver,
  SubmissionCountsResolver,
  LinkResolver,
  CooperationResolver,
  CoExecutorResolver,
  SubmissionContactResolver,
  SubmissionFieldsResolver,
  ApplicantResolver,
  StepResolver,
  TermSettingResolver,
  SubmissionTermsResolver,
  SubmissionTermResolver,
  RoutingResolver,
  RoutingTrialRowResolver,
  RoutingTrialRecipientResolver,
  SubmissionRoutingResolver,
  EscalationResolver,
  SubmissionEscalationsResolver,
  RecipientPeopleResolver,
  SubstitutionResolver,
  BlockProposalResolver,
  ClassifierVersionResolver,
  ExchangeResolver,
  InformationSystemResolver,
  SystemOccurrenceResolver,
  ProtectionResolver,
  SupportResolver,
  ProposalGroundResolver,
  WorkloadResolver,
  SubmissionImportResolver,
  ColumnMappingResolver,
  AliasResolver,
  IntakeKeyResolver,
  CentreRequestResolver,
  CooperationEventResolver,
  CooperationCountsResolver,
  RecommendationResolver,
  PracticeResolver,
  TargetResolver,
  IncidentResolver,
  IncidentTaskResolver,
  RegionNotificationResolver,
  RegionAuditResolver,
  ReportResolver,
  ReportIssueResolver,
  ReportWorkResolver,
  RegionReportResolver,
  ...DECISIONS_RESOLVERS,
  ...INFORMATION_RESOLVERS,
];
