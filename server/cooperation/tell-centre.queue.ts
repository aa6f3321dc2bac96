import type { Queue } from "../job/queue.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { select } from "../kernel/select.ts";
import { NOTIFICATION_KINDS, type NotificationKind } from "../notification/notification-kind.ts";
import { notify } from "../notification/notify.ts";
import { TOLD_ROLES } from "./telling.ts";

/** What the regional centre did becomes a notification of the centre's own people. */
export const tellCentreQueue: Queue = {
  name: "tell-centre",
  async run(work) {
    const { kind, path, dueOn } = work.data;
    const known = NOTIFICATION_KINDS.find((each) => each === kind);
    if (!known || typeof path !== "string") throw new Error("A job without a kind or a path.");
    const about = { path, ...(typeof dueOn === "string" ? { dueOn } : {}) };
    await work.inMunicipality((ctx) => tellPeople(ctx, known, about));
  },
};

/** Tells those who speak for the centre; where nobody does, everybody who keeps it in order. */
export async function tellPeople(
  ctx: MunicipalContext,
  kind: NotificationKind,
  params: Readonly<Record<string, unknown>>,
): Promise<void> {
  const held = await select<{ code: string }>(
    ctx.em,
    "select distinct role_code as code from municipal_grant where municipality_id = ? and recipient_id is null",
    [ctx.municipalityId],
  );
  const speaking = TOLD_ROLES.filter((role) => held.some(({ code }) => code === role));
  const roleCodes = speaking.length > 0 ? speaking : held.map(({ code }) => code);
  await notify(ctx, { kind, roleCodes, params });
}
