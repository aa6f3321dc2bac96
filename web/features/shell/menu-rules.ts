/** What stands in the menus, and who sees it: data. */
import { roadmapCapabilities } from "@/features/roadmap/roadmap-rules.ts";
import { assignmentCapabilities } from "@/features/assignment/assignment-kinds.ts";
import {
  pagesDialogueCapabilities,
  pagesRegisterCapabilities,
} from "@/features/official-page/page-capabilities.ts";
import { meetingCapabilities } from "@/features/meeting/meeting-capabilities.ts";
import { pollCapabilities } from "@/features/poll/poll-capabilities.ts";
import { reportCapabilities } from "@/features/report/report-kinds.ts";

export type MenuKey =
  | "myDay"
  | "submissions"
  | "newSubmission"
  | "sectorQueue"
  | "leadership"
  | "indicators"
  | "rating"
  | "recipientRating"
  | "analysis"
  | "quality"
  | "satisfaction"
  | "overview"
  | "regulation"
  | "versions"
  | "duties"
  | "coverage"
  | "dueDuties"
  | "dutyMatrix"
  | "composition"
  | "recipients"
  | "accounts"
  | "audit"
  | "reports"
  | "assignments"
  | "terms"
  | "workCalendar"
  | "imports"
  | "aliases"
  | "mappings"
  | "intakeKeys"
  | "failedJobs"
  | "routing"
  | "escalation"
  | "templates"
  | "topics"
  | "causes"
  | "mechanisms"
  | "notifications"
  | "clusters"
  | "roadmaps"
  | "preferences"
  | "cooperation"
  | "documents"
  | "trainings"
  | "polls"
  | "proposals"
  | "officialPages"
  | "information"
  | "informationRisks"
  | "informationMaterials"
  | "riskNotices"
  | "networkDialogue"
  | "plans"
  | "meetings"
  | "workload"
  | "informationSystems"
  | "protection"
  | "accessReview"
  | "support"
  | "classifiers"
  | "formats"
  | "personalData"
  | "municipalities"
  | "comparison"
  | "workComparison"
  | "onboarding"
  | "platform";

/** Parts of a long menu, in their order. Those of `foldedGroups` open when pressed. */
export const menuGroups = ["work", "control", "decisions", "information", "centre", "settings"] as const;
export type MenuGroup = (typeof menuGroups)[number];

export const foldedGroups: ReadonlySet<MenuGroup> = new Set<MenuGroup>(["settings"]);

export interface MenuRule {
  readonly key: MenuKey;
  readonly path: string;
  /** Shown only to those who hold it; everybody in the room when absent. */
  readonly permission?: string;
  /** Shown only where the regulation asks for any of these capabilities; everywhere when absent. */
  readonly feature?: string | readonly string[];
}

export const municipalRules: Readonly<Record<MenuGroup, readonly MenuRule[]>> = {
  work: [
    { key: "myDay", path: "/my-day", permission: "submission:view" },
    { key: "submissions", path: "/submissions", permission: "submission:view" },
    { key: "newSubmission", path: "/submissions/new", permission: "submission:register" },
    { key: "imports", path: "/submissions/imports", permission: "submission:import" },
    { key: "sectorQueue", path: "/sector-queue", permission: "quality:review", feature: "RTE-04" },
    { key: "notifications", path: "/notifications" },
  ],
  control: [
    { key: "leadership", path: "/leadership", permission: "indicator:view" },
    { key: "indicators", path: "/indicators", permission: "indicator:view" },
    { key: "recipientRating", path: "/rating", permission: "indicator:view" },
    { key: "analysis", path: "/analysis", permission: "quality:view" },
    { key: "quality", path: "/quality", permission: "quality:view" },
    {
      key: "satisfaction",
      path: "/satisfaction",
      permission: "quality:view",
      feature: ["SAT-01", "SAT-02", "SAT-03", "SAT-04", "SAT-05"],
    },
    { key: "workload", path: "/workload", permission: "workload:view", feature: "WRK-01" },
    { key: "dueDuties", path: "/duties/due", permission: "composition:view" },
    { key: "cooperation", path: "/cooperation", permission: "cooperation:view" },
    {
      key: "reports",
      path: "/reports",
      permission: "report:view",
      feature: reportCapabilities,
    },
    { key: "audit", path: "/audit", permission: "audit:view" },
    { key: "personalData", path: "/personal-data", permission: "audit:view" },
  ],
  decisions: [
    { key: "meetings", path: "/meetings", permission: "meeting:view", feature: meetingCapabilities },
    {
      key: "assignments",
      path: "/assignments",
      permission: "assignment:carry-out",
      feature: assignmentCapabilities,
    },
    { key: "clusters", path: "/clusters", permission: "cluster:view" },
    { key: "roadmaps", path: "/roadmaps", permission: "roadmap:view", feature: roadmapCapabilities },
    { key: "plans", path: "/plans", permission: "plan:view", feature: ["RMP-04", "RMP-05", "RMP-06"] },
    {
      key: "proposals",
      path: "/proposals",
      permission: "proposal:change",
      feature: ["PRP-01", "PRP-02", "REC-07", "REC-08", "WRK-01"],
    },
  ],
  information: [
    {
      key: "information",
      path: "/information",
      permission: "information:view",
      feature: ["INF-01", "INF-03", "ANL-05"],
    },
    {
      key: "informationRisks",
      path: "/information/risks",
      permission: "information:view",
      feature: ["INF-01", "INF-02", "INF-03"],
    },
    {
      key: "informationMaterials",
      path: "/information/materials",
      permission: "information:view",
      feature: ["INF-04", "INF-05", "INF-06", "INF-07", "INF-08"],
    },
    {
      key: "officialPages",
      path: "/official-pages",
      permission: "officialPage:view",
      feature: pagesRegisterCapabilities,
    },
    {
      key: "networkDialogue",
      path: "/official-pages/dialogue",
      permission: "officialPage:view",
      feature: pagesDialogueCapabilities,
    },
    { key: "polls", path: "/polls", permission: "poll:view", feature: pollCapabilities },
  ],
  centre: [
    { key: "overview", path: "" },
    { key: "regulation", path: "/regulation" },
    { key: "versions", path: "/regulation/versions" },
    { key: "duties", path: "/duties" },
    { key: "coverage", path: "/coverage", permission: "composition:view" },
    { key: "composition", path: "/composition", permission: "composition:view" },
    { key: "recipients", path: "/recipients", permission: "recipient:view" },
    { key: "accounts", path: "/accounts", permission: "invitation:view" },
    { key: "trainings", path: "/trainings", permission: "training:view", feature: ["TRN-01", "TRN-02"] },
    { key: "documents", path: "/documents", permission: "document:view" },
    {
      key: "informationSystems",
      path: "/information-systems",
      permission: "informationSystem:view",
      feature: "SEC-04",
    },
    {
      key: "protection",
      path: "/information-systems/protection",
      permission: "informationSystem:change",
      feature: "SEC-02",
    },
    {
      key: "accessReview",
      path: "/information-systems/access",
      permission: "informationSystem:change",
      feature: ["SEC-02", "SEC-05"],
    },
    { key: "support", path: "/support", permission: "support:change", feature: "SEC-01" },
  ],
  settings: [
    { key: "routing", path: "/settings/routing", permission: "recipient:view" },
    { key: "escalation", path: "/settings/escalation", permission: "recipient:view" },
    { key: "mappings", path: "/settings/mappings", permission: "submission:import" },
    { key: "aliases", path: "/settings/aliases", permission: "submission:import" },
    { key: "intakeKeys", path: "/settings/intake-keys", permission: "intake:change" },
    { key: "failedJobs", path: "/settings/failed-jobs", permission: "municipality:change" },
    { key: "terms", path: "/settings/terms", permission: "submission:view" },
    { key: "workCalendar", path: "/settings/calendar", permission: "submission:view" },
    { key: "templates", path: "/settings/templates", permission: "quality:view" },
    { key: "topics", path: "/settings/topics", permission: "submission:view" },
    { key: "causes", path: "/settings/causes", permission: "submission:view" },
    {
      key: "mechanisms",
      path: "/settings/mechanisms",
      permission: "submission:view",
      feature: ["ACC-02", "ACC-03"],
    },
    { key: "classifiers", path: "/settings/classifiers", permission: "submission:view", feature: "REF-01" },
    { key: "formats", path: "/settings/formats", permission: "submission:view", feature: "REF-01" },
    { key: "preferences", path: "/preferences" },
  ],
};

export const regionalRules: readonly MenuRule[] = [
  { key: "municipalities", path: "/region" },
  { key: "comparison", path: "/region/comparison" },
  { key: "workComparison", path: "/region/work", permission: "comparison:view" },
  { key: "rating", path: "/region/rating", permission: "comparison:view" },
  { key: "dutyMatrix", path: "/region/duties" },
  { key: "coverage", path: "/region/coverage" },
  { key: "reports", path: "/region/reports" },
  { key: "officialPages", path: "/region/official-pages", permission: "officialPage:view" },
  { key: "cooperation", path: "/region/cooperation", permission: "cooperation:view" },
  { key: "riskNotices", path: "/region/risks", permission: "cooperation:view" },
  { key: "preferences", path: "/region/preferences", permission: "cooperation:view" },
  { key: "onboarding", path: "/region/onboarding", permission: "import:view" },
];
