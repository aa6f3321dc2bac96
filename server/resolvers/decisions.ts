/** Resolvers of meetings, decisions, problems, measures and plans. */
import {
  AssignmentDecisionResolver,
  ClusterDecisionsResolver,
  DecisionResolver,
} from "../minutes/decision.resolver.ts";
import { MinutesExtractResolver } from "../minutes/extract.resolver.ts";
import { MinutesWorkResolver } from "../minutes/minutes-work.resolver.ts";
import { MeetingMinutesResolver, MinutesResolver } from "../minutes/minutes.resolver.ts";
import {
  AssignmentLinkResolver,
  AssignmentResolver,
  MyDayAssignmentsResolver,
} from "../assignment/assignment.resolver.ts";
import { AssignmentWorkResolver } from "../assignment/assignment-work.resolver.ts";
import { CentreFileResolver } from "../centre-file/centre-file.resolver.ts";
import { LegalDocumentResolver } from "../legal-document/legal-document.resolver.ts";
import { DirectionResolver } from "../plan/direction.resolver.ts";
import { PlanItemResolver } from "../plan/plan-item.resolver.ts";
import { PlanResolver } from "../plan/plan.resolver.ts";
import { ProposalResolver } from "../proposal/proposal.resolver.ts";
import { TrainingAttendeeResolver, TrainingResolver } from "../training/training.resolver.ts";
import {
  AgendaItemResolver,
  MeetingParticipantResolver,
  MeetingResolver,
} from "../meeting/meeting.resolver.ts";
import { OutsideMeetingResolver } from "../outside-meeting/outside-meeting.resolver.ts";
import { MyDayMeetingsResolver } from "../meeting/my-day-meetings.resolver.ts";
import { CalendarFeedResolver } from "../meeting/calendar/feed.resolver.ts";
import { MeetingWorkResolver } from "../meeting/meeting-work.resolver.ts";
import { ClusterResolver, SubmissionClustersResolver } from "../cluster/cluster.resolver.ts";
import { ClusterMembersResolver } from "../cluster/cluster-members.resolver.ts";
import { ClusterWorkResolver } from "../cluster/cluster-work.resolver.ts";
import { MeasureEffectResolver } from "../effect/effect.resolver.ts";
import { MeasureResolver } from "../roadmap/measure.resolver.ts";
import {
  ClusterMeasuresResolver,
  DecisionMeasuresResolver,
  MeasureOriginResolver,
} from "../roadmap/chain.resolver.ts";
import { RoadmapResolver } from "../roadmap/roadmap.resolver.ts";
import type { ResolverClass } from "../resolvers.ts";

export const DECISIONS_RESOLVERS: readonly ResolverClass[] = [
  DirectionResolver,
  PlanResolver,
  PlanItemResolver,
  ProposalResolver,
  TrainingResolver,
  TrainingAttendeeResolver,
  LegalDocumentResolver,
  CentreFileResolver,
  AssignmentResolver,
  AssignmentLinkResolver,
  AssignmentWorkResolver,
  MyDayAssignmentsResolver,
  ClusterResolver,
  SubmissionClustersResolver,
  ClusterWorkResolver,
  ClusterMembersResolver,
  RoadmapResolver,
  MeasureResolver,
  MeasureEffectResolver,
  ClusterMeasuresResolver,
  DecisionMeasuresResolver,
  MeasureOriginResolver,
  MeetingResolver,
  OutsideMeetingResolver,
  MyDayMeetingsResolver,
  AgendaItemResolver,
  MeetingParticipantResolver,
  MeetingWorkResolver,
  CalendarFeedResolver,
  MinutesResolver,
  MeetingMinutesResolver,
  MinutesWorkResolver,
  MinutesExtractResolver,
  DecisionResolver,
  AssignmentDecisionResolver,
  ClusterDecisionsResolver,
];
