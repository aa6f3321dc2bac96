/** Who is told of what happens to a request. */
import { NotificationKind } from "../notification/notification-kind.ts";
import { RegionNotificationKind } from "../notification/region-notification-kind.ts";
import type { Acting } from "./acting.ts";
import type { CentreRequest } from "./centre-request.entity.ts";
import { RequestDirection, RequestStep } from "./cooperation.enums.ts";
import { tellCentre, tellRegion } from "./telling.ts";

/** Tells the other side of a new request, or of a step. */
export function tellOfRequest(
  ctx: Acting,
  request: CentreRequest,
  step: RequestStep | "SENT",
): Promise<void> {
  const { id, dueOn, municipality } = request;
  if (ctx.kind === "municipal") return tellRegion(ctx, regionKind(step), id, { dueOn });
  return tellCentre(ctx, municipality, centreKind(request, step), { page: "requests", id, dueOn });
}

function regionKind(step: RequestStep | "SENT"): RegionNotificationKind {
  switch (step) {
    case "SENT":
      return RegionNotificationKind.REQUEST_RECEIVED;
    case RequestStep.ANSWER:
      return RegionNotificationKind.REQUEST_ANSWERED;
    case RequestStep.ASK_TIME:
      return RegionNotificationKind.REQUEST_TIME_ASKED;
    default:
      return RegionNotificationKind.REQUEST_CLOSED;
  }
}

function centreKind({ direction }: CentreRequest, step: RequestStep | "SENT"): NotificationKind {
  if (step === "SENT") return NotificationKind.REQUEST_RECEIVED;
  return direction === RequestDirection.TO_REGION && step === RequestStep.ANSWER
    ? NotificationKind.REQUEST_ANSWERED
    : NotificationKind.REQUEST_DECIDED;
}
