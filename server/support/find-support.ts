/** Who sees which requests for help: whoever asked, whoever supports, and who watches over the centre. */
import { LockMode } from "@mikro-orm/core";
import { changedByOther } from "../cooperation/text.rules.ts";
import { permissionsOf } from "../identity/authorization.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import type { SubmissionRefusal } from "../submission/submission-refusal.ts";
import { SupportRequest, type SupportRequestId } from "./support-request.entity.ts";
import type { SupportViewer } from "./support-steps.ts";

/** Whether the viewer sees the requests of others. */
export async function seesAll(ctx: MunicipalContext): Promise<boolean> {
  const permissions = await permissionsOf(ctx);
  return permissions.has("support:answer") || permissions.has("audit:view");
}

export async function maySee(
  ctx: MunicipalContext,
  { authorAccountId }: Pick<SupportRequest, "authorAccountId">,
): Promise<boolean> {
  return authorAccountId === ctx.viewer.accountId || (await seesAll(ctx));
}

export async function viewerOf(
  ctx: MunicipalContext,
  { authorAccountId }: Pick<SupportRequest, "authorAccountId">,
): Promise<SupportViewer> {
  return {
    isAuthor: authorAccountId === ctx.viewer.accountId,
    isSupport: (await permissionsOf(ctx)).has("support:answer"),
  };
}

/** @throws {DenialError} NOT_FOUND for a request that the viewer does not see */
export async function getRequest(ctx: MunicipalContext, id: SupportRequestId): Promise<SupportRequest> {
  const request = await ctx.em.findOne(SupportRequest, { municipality: ctx.municipalityId, id });
  if (!request || !(await maySee(ctx, request))) throw notFound();
  return request;
}

/** As above, while nobody else changes it. */
export async function lockRequest(
  ctx: MunicipalContext,
  id: SupportRequestId,
  revision: number,
): Promise<SupportRequest | SubmissionRefusal> {
  const request = await ctx.em.findOne(
    SupportRequest,
    { municipality: ctx.municipalityId, id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!request || !(await maySee(ctx, request))) throw notFound();
  return request.revision === revision ? request : changedByOther(request.revision);
}
