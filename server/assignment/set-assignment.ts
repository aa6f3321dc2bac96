/** Setting an assignment by a person: from the leadership, or out of a request of the regional centre. */
import { CentreRequest, type CentreRequestId } from "../cooperation/centre-request.entity.ts";
import { RequestDirection } from "../cooperation/cooperation.enums.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { Sector, type SectorId } from "../municipality/sector.entity.ts";
import { standingOf } from "../regulation/standing.ts";
import { type AssignmentRefusal, refuse } from "./assignment-refusal.ts";
import { wordingRefusal } from "./assignment.rules.ts";
import type { Assignment } from "./assignment.entity.ts";
import { AssignmentSource } from "./assignment.enums.ts";
import { checkLinks } from "./check-links.ts";
import { ownerRefusal } from "./check-owner.ts";
import { usualController } from "./control.reads.ts";
import { type LinkFacts, newAssignments } from "./new-assignment.ts";
import type { Owner } from "./owner.reads.ts";

export interface AssignmentWish extends Owner {
  readonly title: string;
  readonly text: string;
  readonly dueOn: PlainDate | null;
  readonly sectorId: SectorId | null;
  readonly controlledByRole: string | null;
  readonly requestId: CentreRequestId | null;
  readonly links: readonly LinkFacts[];
}

/** Sets one assignment. @throws {DenialError} NOT_FOUND for anything of another municipality */
export async function setAssignment(
  ctx: MunicipalContext,
  wish: AssignmentWish,
): Promise<Assignment | AssignmentRefusal> {
  const hasOwner = wish.ownerMemberId !== null || wish.ownerRecipientId !== null;
  const refused =
    wordingRefusal({ ...wish, hasOwner }, todayOf(ctx)) ??
    (await ownerRefusal(ctx, wish)) ??
    (await roleRefusal(ctx, wish.controlledByRole));
  if (refused) return refused;
  await checkSector(ctx, wish.sectorId);
  const links = await checkLinks(ctx, wish.links);
  const request = await requestOf(ctx, wish.requestId);
  const [assignment] = await newAssignments(ctx, [
    {
      ...wish,
      dueOn: wish.dueOn!,
      sourceKind: request ? AssignmentSource.REGION : AssignmentSource.HEAD,
      ground: request ? `Запрос ЦУР: ${request.subject}` : null,
      clause: null,
      controlledByRole: wish.controlledByRole ?? (await usualController(ctx)),
      links,
    },
  ]);
  return assignment!;
}

/** Who watches over it has to be a role of the regulation. */
export async function roleRefusal(
  ctx: MunicipalContext,
  role: string | null,
): Promise<AssignmentRefusal | null> {
  if (role === null) return null;
  const standing = await standingOf(ctx);
  return standing?.roleCodes.includes(role)
    ? null
    : refuse("ROLE_UNKNOWN", "Такой роли в действующем положении нет. Выберите, кто контролирует поручение.");
}

async function checkSector(ctx: MunicipalContext, id: SectorId | null): Promise<void> {
  if (id === null) return;
  if (!(await ctx.em.count(Sector, { municipality: ctx.municipalityId, id }))) throw notFound();
}

async function requestOf(ctx: MunicipalContext, id: CentreRequestId | null): Promise<CentreRequest | null> {
  if (id === null) return null;
  const own = { municipality: ctx.municipalityId, id, direction: RequestDirection.TO_CENTRE };
  const request = await ctx.em.findOne(CentreRequest, own);
  if (!request) throw notFound();
  return request;
}
