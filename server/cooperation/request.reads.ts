import { notFound } from "../kernel/errors.ts";
import type { MunicipalityId } from "../kernel/ids.ts";
import type { PageAsked } from "../kernel/newest-first.ts";
import type { Connection } from "../kernel/paging.ts";
import { type Looking, ownRows, sideOf } from "./acting.ts";
import { CentreRequest, type CentreRequestId, type MailingId } from "./centre-request.entity.ts";
import { CooperationSide, RequestDirection, RequestState, RequestView } from "./cooperation.enums.ts";
import { jointPage } from "./joint-page.ts";
import { OPEN_STATES, OWED_STATES } from "./request.rules.ts";

export interface RequestFilter {
  readonly view: RequestView;
  readonly direction: RequestDirection | null;
  readonly states: readonly RequestState[] | null;
  readonly municipalityId: MunicipalityId | null;
  readonly mailingId: MailingId | null;
}

const SOON_MS = 3 * 86_400_000;

/** Requests of a part of the list, newest first. */
export function listRequests(
  ctx: Looking,
  filter: RequestFilter,
  page: PageAsked,
): Promise<Connection<CentreRequest>> {
  return jointPage(ctx, CentreRequest, page, conditionsOf(ctx, filter));
}

export function conditionsOf(ctx: Looking, filter: RequestFilter): Record<string, unknown> {
  const { direction, states, municipalityId, mailingId, view } = filter;
  return {
    $and: [
      ownRows(ctx),
      viewConditions(ctx, view),
      direction ? { direction } : {},
      states ? { state: { $in: [...states] } } : {},
      municipalityId ? { municipality: municipalityId } : {},
      mailingId ? { mailingId } : {},
    ],
  };
}

function viewConditions(ctx: Looking, view: RequestView): Record<string, unknown> {
  const now = ctx.clock.now();
  const owed = { state: { $in: [...OWED_STATES] } };
  switch (view) {
    case RequestView.ALL:
      return {};
    case RequestView.OPEN:
      return { state: { $in: [...OPEN_STATES] } };
    case RequestView.MINE:
      return mine(sideOf(ctx));
    case RequestView.OVERDUE:
      return { ...owed, dueAt: { $lt: now } };
    case RequestView.DUE_SOON:
      return { ...owed, dueAt: { $gte: now, $lt: new Date(now.getTime() + SOON_MS) } };
    case RequestView.CLOSED:
      return { state: { $in: [RequestState.ACCEPTED, RequestState.WITHDRAWN] } };
    default:
      return view satisfies never;
  }
}

/** What waits for a side: its answers, and its decisions on answers and on more time. */
function mine(side: CooperationSide): Record<string, unknown> {
  const isRegion = side === CooperationSide.REGION;
  const answered = isRegion ? RequestDirection.TO_REGION : RequestDirection.TO_CENTRE;
  const asked = isRegion ? RequestDirection.TO_CENTRE : RequestDirection.TO_REGION;
  return {
    $or: [
      { direction: answered, state: { $in: [...OWED_STATES] } },
      { direction: asked, state: RequestState.ANSWERED },
      { direction: asked, state: { $in: [...OWED_STATES] }, askedDueOn: { $ne: null } },
    ],
  };
}

/** @throws {DenialError} NOT_FOUND for a request that is not the viewer's */
export async function getRequest(ctx: Looking, id: CentreRequestId): Promise<CentreRequest> {
  const request = await ctx.em.findOne(CentreRequest, { ...ownRows(ctx), id });
  if (!request) throw notFound();
  return request;
}
