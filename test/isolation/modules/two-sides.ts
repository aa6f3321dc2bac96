import { everyone, nobody, type Outcome, ownRow, signedIn } from "../outcomes.ts";
import type { ActorName } from "../tenants.ts";
import { fillTwoSides } from "./fill-two-sides.ts";
import type { ModuleIsolation } from "./module.ts";

/** Either side looks at what is its own. */
const bothRooms: Record<ActorName, Outcome> = { ...signedIn, platform: "FORBIDDEN" };
/** A row that the municipality and its regional centre share. */
const shared: Record<ActorName, Outcome> = { ...bothRooms, foreign: "NOT_FOUND", otherRegion: "NOT_FOUND" };
/** The officer looks and does not act. */
const sharedAct: Record<ActorName, Outcome> = {
  ...nobody,
  own: "data",
  foreign: "NOT_FOUND",
  region: "data",
};
const regionActs: Record<ActorName, Outcome> = { ...nobody, region: "data" };
const regionLooks: Record<ActorName, Outcome> = {
  ...everyone("FORBIDDEN"),
  region: "data",
  onboarding: "data",
  otherRegion: "data",
  anonymous: "UNAUTHENTICATED",
};
const ownActs: Record<ActorName, Outcome> = { ...nobody, own: "data", foreign: "data" };

const STALE = 99;
const period = { grain: "MONTH", startsOn: "2026-04-01" };
/** Refused for being empty: nobody's rows change, and who may ask is seen all the same. */
const nothing = { subject: "", text: "", dueOn: "2026-05-01" };

/** What a centre and its regional centre do together: each sees its own, and what it takes part in. */
export const twoSides: ModuleIsolation = {
  rootFields: {
    "Query.centreRequests": { outcomes: bothRooms },
    "Query.centreRequest": { args: ({ ids }) => ({ id: ids["request"] }), outcomes: shared },
    "Query.requestGrounds": {
      args: ({ municipality }) => ({ municipalityIds: [municipality.id] }),
      outcomes: regionActs,
    },
    "Query.cooperationCounts": { outcomes: bothRooms },
    "Query.recommendations": { outcomes: bothRooms },
    "Query.recommendation": { args: ({ ids }) => ({ id: ids["recommendation"] }), outcomes: shared },
    "Query.practices": { outcomes: bothRooms },
    // Offered and not published: other centres do not learn of it.
    "Query.practice": { args: ({ ids }) => ({ id: ids["practice"] }), outcomes: shared },
    "Query.targets": { outcomes: bothRooms },
    "Query.regionalIncidents": { outcomes: bothRooms },
    "Query.regionalIncident": { args: ({ ids }) => ({ id: ids["incident"] }), outcomes: shared },
    "Query.regionNotifications": { outcomes: regionLooks },
    "Query.unreadRegionNotificationCount": { outcomes: regionLooks },
    "Query.regionNotificationPreferences": { outcomes: regionLooks },
    "Mutation.changeRegionNotificationPreferences": {
      args: () => ({ input: { email: "analyst@region.example", digestHour: 9 } }),
      outcomes: regionLooks,
    },
    "Query.regionAuditEvents": { outcomes: regionActs },
    "Mutation.sendCentreRequests": {
      args: ({ municipality }) => ({ input: { ...nothing, municipalityIds: [municipality.id] } }),
      outcomes: regionActs,
    },
    "Mutation.askRegion": { args: () => ({ input: nothing }), outcomes: ownActs },
    "Mutation.answerCentreRequest": {
      args: ({ ids }) => ({ input: { id: ids["request"], revision: STALE, text: "Ответ" } }),
      outcomes: sharedAct,
    },
    "Mutation.takeCentreRequestStep": {
      args: ({ ids }) => ({ input: { id: ids["request"], revision: STALE, step: "WITHDRAW", note: "Нет" } }),
      outcomes: sharedAct,
    },
    "Mutation.removeCooperationFile": {
      args: ({ ids }) => ({ id: ids["requestFile"] }),
      // The file was added by the municipality: to the regional centre it is there, and not its to remove.
      outcomes: sharedAct,
    },
    "Mutation.recommend": {
      args: ({ municipality }) => ({
        input: { kind: "REMOVAL", subject: "", text: "", measure: "", municipalityIds: [municipality.id] },
      }),
      outcomes: { ...nobody, own: "data", foreign: "data", region: "data" },
    },
    "Mutation.takeRecommendationStep": {
      args: ({ ids }) => ({ input: { id: ids["recommendation"], revision: STALE, step: "ACCEPT" } }),
      outcomes: sharedAct,
    },
    "Mutation.savePractice": {
      args: ({ ids }) => ({
        input: { id: ids["practice"], revision: STALE, title: "Т", problem: "П", solution: "Р" },
      }),
      outcomes: sharedAct,
    },
    "Mutation.decidePractice": {
      args: ({ ids }) => ({ input: { id: ids["practice"], revision: STALE, state: "PUBLISHED" } }),
      outcomes: regionActs,
    },
    "Mutation.sharePractice": {
      args: ({ ids, region }) => ({ id: ids["practice"], regionId: region.id }),
      outcomes: regionActs,
    },
    "Mutation.adoptPractice": { args: ({ ids }) => ({ id: ids["practice"] }), outcomes: ownRow },
    "Mutation.bringTarget": {
      args: ({ municipality }) => ({
        input: { indicator: "NO_SUCH", planned: 1, period, municipalityIds: [municipality.id] },
      }),
      outcomes: { ...nobody, own: "data", foreign: "data", region: "data" },
    },
    "Mutation.cancelTarget": {
      args: ({ ids }) => ({ id: ids["target"], revision: STALE, note: "Нет" }),
      outcomes: sharedAct,
    },
    "Mutation.enterTargetFact": {
      args: ({ ids }) => ({ id: ids["target"], revision: STALE, fact: 1 }),
      outcomes: sharedAct,
    },
    "Mutation.raiseRegionalIncident": {
      args: ({ ids }) => ({
        input: { title: "Паводок", text: "Вода", submissionIds: [ids["regionalSubmission"]] },
      }),
      outcomes: ownRow,
    },
    "Mutation.openRegionalIncident": {
      args: ({ ids, municipality }) => ({
        input: {
          id: ids["incident"],
          revision: STALE,
          title: "Паводок",
          text: "Вода",
          municipalityIds: [municipality.id],
        },
      }),
      outcomes: regionActs,
    },
    "Mutation.settleRegionalIncident": {
      args: ({ ids }) => ({ input: { id: ids["incident"], revision: STALE, step: "CLOSE", note: "Итог" } }),
      outcomes: regionActs,
    },
    "Mutation.changeIncidentParticipants": {
      args: ({ ids, municipality }) => ({
        input: { id: ids["incident"], revision: STALE, municipalityIds: [municipality.id] },
      }),
      outcomes: regionActs,
    },
    "Mutation.postToIncident": {
      args: ({ ids }) => ({ id: ids["incident"], text: "" }),
      outcomes: sharedAct,
    },
    "Mutation.addIncidentTask": {
      args: ({ ids, municipality }) => ({
        input: {
          incidentId: ids["incident"],
          municipalityId: municipality.id,
          text: "Проверить",
          dueAt: "2020-01-01T00:00:00Z",
        },
      }),
      outcomes: regionActs,
    },
    "Mutation.settleIncidentTask": {
      args: ({ ids }) => ({ id: ids["incidentTask"], result: "" }),
      outcomes: sharedAct,
    },
    "Mutation.linkIncidentSubmissions": {
      args: ({ ids }) => ({ id: ids["incident"], submissionIds: [ids["regionalSubmission"]] }),
      outcomes: ownRow,
    },
    "Mutation.unlinkIncidentSubmission": {
      args: ({ ids }) => ({ id: ids["incident"], submissionId: ids["regionalSubmission"] }),
      outcomes: ownRow,
    },
    "Mutation.markRegionNotificationsRead": { outcomes: regionLooks },
  },
  personalFields: { RegionalIncident: "ownSubmissions" },
  sharedFields: {
    CentreRequest:
      "answeredAt askedDueOn clause closedAt createdAt direction dueAt dueOn files history id isOverdue mailingId municipality originalDueOn priority revision state steps subject text wantedFrom wantedGrain wantedIndicators",
    CentreRequestConnection: "edges pageInfo totalCount",
    CentreRequestEdge: "cursor node",
    CentreRequestSaved: "request",
    CentreRequestsSent: "requests",
    CooperationCounts: "incidents overdue practices recommendations requests",
    // A person's name to its own side alone; to the other one the name of the municipality.
    CooperationEvent: "action actor at figures id note side",
    CooperationFileFacts: "addedAt byteLength fileName id mediaType side",
    EffectValue: "cases from isEnough to value",
    Figure: "cases indicator isEnough value",
    Figures: "asOf figures formulaVersion grain startsOn",
    IncidentPost: "action at authorName id side text",
    IncidentSaved: "incident",
    IncidentTask: "assignee assigneeName dueAt id isOverdue isSettleable result settledAt state text",
    IncidentTaskSaved: "task",
    Practice:
      "adoptions createdAt federalSector id indicator isMine originName problem reason region resources result revision solution state title",
    PracticeAdoption: "adoptedOn adopterName casesAfter isWithinChance toldAt valueAfter valueBefore",
    PracticeConnection: "edges pageInfo totalCount",
    PracticeEdge: "cursor node",
    PracticeSaved: "practice",
    Recommendation:
      "adoptedOn clause createdAt effect effectBy effectFrom effectTo federalSector history id indicator kind measure municipality practiceId reason requestId revision source state steps subject text",
    RecommendationConnection: "edges pageInfo totalCount",
    RecommendationEdge: "cursor node",
    RecommendationEffect: "after before difference high isWithinChance low",
    RecommendationSaved: "recommendation",
    RecommendationsMade: "recommendations",
    RegionAuditEvent: "action actor at details id subject",
    RegionAuditEventConnection: "edges pageInfo totalCount",
    RegionAuditEventEdge: "cursor node",
    RegionNotification: "createdAt id kind municipality params readAt subjectId",
    RegionNotificationChoice: "kind way",
    RegionNotificationPreferences:
      "choices digestHour email isEmailRefused isMailOn quietFrom quietTo timeZone",
    RegionNotificationPreferencesSaved: "preferences",
    RegionNotificationConnection: "edges pageInfo totalCount",
    RegionNotificationEdge: "cursor node",
    RegionalIncident:
      "closedAt createdAt files id participantNames participants posts raisedByName revision state steps summary tasks text title",
    RegionalIncidentConnection: "edges pageInfo totalCount",
    RegionalIncidentEdge: "cursor node",
    RequestGroundFacts: "clause dueOn municipality",
    Target:
      "cancelledAt clause createdAt direction enteredAt enteredFact fact grain history id indicator isCancellable municipality ownName ownUnit planned revision sector setBy startsOn",
    TargetConnection: "edges pageInfo totalCount",
    TargetEdge: "cursor node",
    TargetFact: "cases light value",
    TargetSaved: "target",
    TargetsBrought: "targets",
  },
  rights: {
    centre_request: { app_tenant: "raw", app_region: "raw", app_onboarding: "r" },
    cooperation_event: { app_tenant: "ra", app_region: "ra", app_onboarding: "r" },
    cooperation_file: { app_tenant: "rad", app_region: "rad", app_onboarding: "r" },
    incident_file: { app_tenant: "rad", app_region: "rad", app_onboarding: "r" },
    incident_participant: { app_tenant: "r", app_region: "rad", app_onboarding: "r" },
    incident_post: { app_tenant: "ra", app_region: "ra", app_onboarding: "r" },
    incident_submission: { app_tenant: "rawd" },
    incident_task: { app_tenant: "rw", app_region: "raw", app_onboarding: "r" },
    practice: { app_tenant: "raw", app_region: "raw", app_onboarding: "r" },
    practice_adoption: { app_tenant: "raw", app_region: "r", app_onboarding: "r" },
    recommendation: { app_tenant: "raw", app_region: "raw", app_onboarding: "r" },
    region_audit_event: { app_region: "ra" },
    region_notification: { app_tenant: "a", app_region: "r", app_onboarding: "r" },
    region_letter: { app_region: "rawd", app_onboarding: "r" },
    region_letter_line: { app_region: "rawd" },
    region_notification_preference: { app_region: "raw", app_onboarding: "raw", app_jobs: "r" },
    region_notification_read: { app_region: "ra", app_onboarding: "ra" },
    regional_incident: { app_tenant: "ra", app_region: "raw", app_onboarding: "r" },
    target: { app_tenant: "raw", app_region: "raw", app_onboarding: "r" },
  },
  personalTables: ["incident_submission"],
  regionWrites: [
    "centre_request",
    "cooperation_event",
    "cooperation_file",
    "incident_file",
    "incident_participant",
    "incident_post",
    "incident_task",
    "job",
    "practice",
    "recommendation",
    "region_audit_event",
    "region_letter",
    "region_letter_line",
    "region_notification_preference",
    "region_notification_read",
    "regional_incident",
    "target",
  ],
  fill: fillTwoSides,
};
