import type { NotificationsQuery } from "@/lib/graphql.generated.ts";

export type Notice = NotificationsQuery["notifications"]["edges"][number]["node"];

/** Facts of a notification, read out of what the API calls `params`. */
export interface NoticeFacts {
  readonly number: string | null;
  /** Instant of the term. */
  readonly dueAt: string | null;
  readonly importId: string | null;
  /** Part of two-way work: a list and an id. */
  readonly path: string | null;
  readonly reportId: string | null;
  readonly assignmentId: string | null;
  readonly extractId: string | null;
  readonly minutesOf: string | null;
  readonly meetingId: string | null;
  readonly roadmapId: string | null;
  readonly measureId: string | null;
  readonly riskId: string | null;
  readonly planId: string | null;
  readonly proposalId: string | null;
  readonly pollId: string | null;
  readonly postId: string | null;
  readonly pageId: string | null;
  readonly templateId: string | null;
  readonly supportRequestId: string | null;
  /** Set when it is about work on a system or its failure. */
  readonly systemId: string | null;
  /** Anything when it is about the composition of sector blocks. */
  readonly blocks: string | null;
}

export function noticeFacts(params: unknown): NoticeFacts {
  const facts = typeof params === "object" && params !== null ? (params as Record<string, unknown>) : {};
  const text = (key: string) => (typeof facts[key] === "string" ? facts[key] : null);
  return {
    number: text("number"),
    dueAt: text("dueAt"),
    importId: text("importId"),
    path: text("path"),
    reportId: text("reportId"),
    assignmentId: text("assignmentId"),
    extractId: text("extractId"),
    minutesOf: text("minutesOf"),
    meetingId: text("meetingId"),
    roadmapId: text("roadmapId"),
    measureId: text("measureId"),
    riskId: text("riskId"),
    planId: text("planId"),
    proposalId: text("proposalId"),
    pollId: text("pollId"),
    postId: text("postId"),
    pageId: text("pageId"),
    templateId: text("templateId"),
    supportRequestId: text("supportRequestId"),
    systemId: text("systemId"),
    blocks: text("blocks"),
  };
}

const cooperationPath = /^[a-z]+(?:\/[0-9a-f-]{36})?$/;

/** Where a notification leads; null when there is nothing to open. */
export function noticePath(slug: string, { submissionId, params }: Pick<Notice, "submissionId" | "params">) {
  if (submissionId !== null) return `/${slug}/submissions/${submissionId}`;
  const { path, assignmentId, extractId, minutesOf, blocks, ...ids } = noticeFacts(params);
  const {
    importId,
    reportId,
    meetingId,
    roadmapId,
    measureId,
    planId,
    proposalId,
    postId,
    pageId,
    templateId,
  } = ids;
  if (path !== null && cooperationPath.test(path)) return `/${slug}/cooperation/${path}`;
  if (assignmentId !== null) return `/${slug}/assignments/${assignmentId}`;
  if (extractId !== null) return `/${slug}/assignments/extracts/${extractId}`;
  if (minutesOf !== null) return `/${slug}/meetings/${minutesOf}/minutes`;
  if (reportId !== null) return `/${slug}/reports/${reportId}`;
  if (meetingId !== null) return `/${slug}/meetings/${meetingId}`;
  if (measureId !== null) return `/${slug}/roadmaps/measures/${measureId}`;
  if (roadmapId !== null) return `/${slug}/roadmaps/${roadmapId}`;
  if (planId !== null) return `/${slug}/plans/${planId}`;
  if (proposalId !== null) return `/${slug}/proposals/${proposalId}`;
  if (ids.riskId !== null) return `/${slug}/information/risks/${ids.riskId}`;
  if (ids.pollId !== null) return `/${slug}/polls/${ids.pollId}`;
  if (postId !== null) return `/${slug}/official-pages/posts/${postId}`;
  if (pageId !== null) return `/${slug}/official-pages/pages/${pageId}`;
  if (templateId !== null) return `/${slug}/official-pages/plan`;
  if (ids.supportRequestId !== null) return `/${slug}/support/${ids.supportRequestId}`;
  if (ids.systemId !== null) return `/${slug}/information-systems`;
  if (blocks !== null) return `/${slug}/composition`;
  return importId === null ? null : `/${slug}/submissions/imports/${importId}`;
}

/** The number on the bell: beyond 99 it only says that there are many. */
export function bellCount(unread: number): string {
  return unread > 99 ? "99+" : String(unread);
}
