/** Tables of meetings, decisions, problems, measures and plans. */
import { Decision } from "../minutes/decision.entity.ts";
import { MinutesEvent, MinutesExtract, MinutesFile } from "../minutes/minutes-paper.entity.ts";
import { MinutesSignature, MinutesSignatureFile } from "../minutes/minutes-signature.entity.ts";
import { Minutes, MinutesText } from "../minutes/minutes.entity.ts";
import { Assignment } from "../assignment/assignment.entity.ts";
import { AssignmentEscalation } from "../assignment/assignment-escalation.entity.ts";
import { AssignmentEvent } from "../assignment/assignment-event.entity.ts";
import { AssignmentFile } from "../assignment/assignment-file.entity.ts";
import { AssignmentLink } from "../assignment/assignment-link.entity.ts";
import { CentreFile } from "../centre-file/centre-file.entity.ts";
import { LegalDocument } from "../legal-document/legal-document.entity.ts";
import { Direction } from "../plan/direction.entity.ts";
import { PlanEvent } from "../plan/plan-event.entity.ts";
import { PlanItem } from "../plan/plan-item.entity.ts";
import { PlanVersion } from "../plan/plan-version.entity.ts";
import { Plan } from "../plan/plan.entity.ts";
import { ProposalEvent } from "../proposal/proposal-event.entity.ts";
import { Proposal } from "../proposal/proposal.entity.ts";
import { OutsideMeeting } from "../outside-meeting/outside-meeting.entity.ts";
import { Training, TrainingAttendee, TrainingTopic } from "../training/training.entity.ts";
import { AgendaItem } from "../meeting/agenda-item.entity.ts";
import { CalendarFeed } from "../meeting/calendar-feed.entity.ts";
import { Meeting } from "../meeting/meeting.entity.ts";
import { MeetingEvent } from "../meeting/meeting-event.entity.ts";
import { MeetingSetting } from "../meeting/meeting-setting.entity.ts";
import { MeetingMaterial, MeetingMaterialContent } from "../meeting/meeting-material.entity.ts";
import { MeetingParticipant, MeetingVote } from "../meeting/participant.entity.ts";
import { Cluster } from "../cluster/cluster.entity.ts";
import { ClusterEvent } from "../cluster/cluster-event.entity.ts";
import { ClusterSubmission } from "../cluster/cluster-submission.entity.ts";
import { StoryKey, StoryProgress, StoryTrace, StoryWord } from "../cluster/story-trace.entity.ts";
import { MeasureEffect } from "../effect/measure-effect.entity.ts";
import { Measure } from "../roadmap/measure.entity.ts";
import { Roadmap } from "../roadmap/roadmap.entity.ts";
import { RoadmapEvent } from "../roadmap/roadmap-event.entity.ts";

export const DECISIONS_TABLES = [
  Direction,
  Plan,
  PlanItem,
  PlanVersion,
  PlanEvent,
  Proposal,
  ProposalEvent,
  OutsideMeeting,
  Training,
  TrainingAttendee,
  TrainingTopic,
  LegalDocument,
  CentreFile,
  Assignment,
  AssignmentEscalation,
  AssignmentEvent,
  AssignmentFile,
  AssignmentLink,
  Cluster,
  ClusterSubmission,
  ClusterEvent,
  StoryTrace,
  StoryKey,
  StoryWord,
  StoryProgress,
  Roadmap,
  Measure,
  RoadmapEvent,
  MeasureEffect,
  Meeting,
  AgendaItem,
  MeetingParticipant,
  MeetingVote,
  MeetingMaterial,
  MeetingMaterialContent,
  MeetingEvent,
  MeetingSetting,
  CalendarFeed,
  Decision,
  Minutes,
  MinutesEvent,
  MinutesExtract,
  MinutesFile,
  MinutesSignature,
  MinutesSignatureFile,
  MinutesText,
] as const;
