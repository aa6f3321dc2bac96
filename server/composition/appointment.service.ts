import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { Sector } from "../municipality/sector.entity.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { contentOf } from "../regulation/regulation-columns.ts";
import { regulationInForce } from "../regulation/regulation.reads.ts";
import { Appointment, AppointmentSector } from "./appointment.entity.ts";
import type { AppointmentId } from "./appointment.entity.ts";
import type { AppointmentRow } from "./composition.reads.ts";
import { refusalOfBlock } from "./block-rule.ts";
import { refusalOfAppointment, refusalOfDates } from "./composition.rules.ts";
import type { CompositionRefusal, RoleRule } from "./composition.rules.ts";
import { Member } from "./member.entity.ts";
import type { MemberId } from "./member.entity.ts";

export interface AppointmentRequestFacts {
  memberId: MemberId;
  roleCode: string;
  sectorIds: readonly SectorId[];
  validFrom: PlainDate;
  validTo: PlainDate | null;
}

type Outcome = AppointmentRow | CompositionRefusal;

function rowOf({ id, member, roleCode, validFrom, validTo, clause }: Appointment): AppointmentRow {
  return { id, memberId: member[1], roleCode, validFrom, validTo, clause };
}

/** Roles of the regulation in force on a day; null when none is. */
export async function rolesInForce(ctx: MunicipalContext, on: PlainDate): Promise<RoleRule[] | null> {
  const regulation = await regulationInForce(ctx, ctx.municipalityId, on, ["variant"]);
  return regulation && contentOf(regulation.contents, "variant").roles;
}

/** The refusal of sectors that the regulation in force does not name. */
export async function refusalOfSectors(
  ctx: MunicipalContext,
  sectorIds: readonly SectorId[],
): Promise<CompositionRefusal | null> {
  const known = await ctx.em.count(Sector, {
    municipality: ctx.municipalityId,
    id: { $in: [...sectorIds] },
    namedUntil: null,
  });
  return known === new Set(sectorIds).size
    ? null
    : { code: "SECTOR_UNKNOWN", message: "Такого направления в действующем положении нет.", clause: null };
}

/** One change at a time in a municipality: two officers must not fill one single role at once. */
export async function lockComposition(ctx: MunicipalContext): Promise<void> {
  await ctx.em.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", [
    `composition:${ctx.municipalityId}`,
  ]);
}

/** Why the appointment cannot be, whoever makes it; null when it can. */
export async function refusalOfRequest(
  ctx: MunicipalContext,
  { joinedOn, leftOn }: Member,
  asked: AppointmentRequestFacts,
): Promise<CompositionRefusal | null> {
  const held = await ctx.em.find(Appointment, {
    municipality: ctx.municipalityId,
    roleCode: asked.roleCode,
  });
  const roles = await rolesInForce(ctx, asked.validFrom);
  return (
    refusalOfAppointment({ ...asked, joinedOn, leftOn }, roles, held.map(rowOf)) ??
    (await refusalOfSectors(ctx, asked.sectorIds))
  );
}

/** Gives a member a role of the regulation in force on the first day. */
export async function appoint(ctx: MunicipalContext, asked: AppointmentRequestFacts): Promise<Outcome> {
  const own = { municipality: ctx.municipalityId };
  await lockComposition(ctx);
  const member = await ctx.em.findOne(Member, { ...own, id: asked.memberId });
  if (!member) throw notFound();
  const refusal =
    (await refusalOfRequest(ctx, member, asked)) ?? (await refusalOfBlock(ctx, asked.sectorIds));
  if (refusal) return refusal;
  const appointment = ctx.em.create(Appointment, {
    ...own,
    id: newId<AppointmentId>(ctx.clock.now().getTime()),
    member: [ctx.municipalityId, member.id],
    roleCode: asked.roleCode,
    validFrom: asked.validFrom,
    validTo: asked.validTo,
    clause: null,
  });
  ctx.em.persist(appointment);
  for (const sector of new Set(asked.sectorIds))
    ctx.em.persist(
      ctx.em.create(AppointmentSector, {
        appointment: [ctx.municipalityId, appointment.id],
        sector: [ctx.municipalityId, sector],
      }),
    );
  const { roleCode, validFrom, validTo } = appointment;
  recordAudit(ctx, "appointment.made", member.name ?? member.post ?? "", { roleCode, validFrom, validTo });
  await ctx.em.flush();
  return rowOf(appointment);
}

/** Sets the last day of an appointment. */
export async function endAppointment(
  ctx: MunicipalContext,
  id: AppointmentId,
  validTo: PlainDate,
): Promise<Outcome> {
  const own = { municipality: ctx.municipalityId };
  const appointment = await ctx.em.findOne(Appointment, { ...own, id });
  if (!appointment) throw notFound();
  const member = await ctx.em.findOneOrFail(Member, { ...own, id: appointment.member[1] });
  const { validFrom, roleCode } = appointment;
  const refusal = refusalOfDates({
    ...rowOf(appointment),
    validTo,
    joinedOn: member.joinedOn,
    leftOn: member.leftOn,
  });
  if (refusal) return refusal;
  appointment.validTo = validTo;
  recordAudit(ctx, "appointment.ended", member.name ?? member.post ?? "", { roleCode, validFrom, validTo });
  await ctx.em.flush();
  return rowOf(appointment);
}
