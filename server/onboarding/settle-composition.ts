import { Appointment, AppointmentSector } from "../composition/appointment.entity.ts";
import type { AppointmentId } from "../composition/appointment.entity.ts";
import { Member } from "../composition/member.entity.ts";
import type { MemberId } from "../composition/member.entity.ts";
import { namesSector } from "../composition/names-sector.ts";
import { planComposition } from "../composition/plan-composition.ts";
import type { ListedPerson, PresentMember } from "../composition/plan-composition.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { newId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { Sector } from "../municipality/sector.entity.ts";
import type { ImportEffects } from "./import-effects.ts";

/** What settling the composition adds to the effects of an import. */
export type CompositionEffects = Pick<
  ImportEffects,
  "members" | "appointments" | "changedMembers" | "endedAppointments"
>;

interface Settling {
  ctx: MunicipalContext;
  from: PlainDate;
  sectors: readonly Sector[];
  effects: CompositionEffects;
}

/** The members of the day before `from`, with the appointments that reach it or come later. */
export async function presentMembers(ctx: MunicipalContext, from: PlainDate): Promise<PresentMember[]> {
  const own = { municipality: ctx.municipalityId };
  const members = await ctx.em.find(Member, { ...own, $or: [{ leftOn: null }, { leftOn: { $gte: from } }] });
  const appointments = await ctx.em.find(Appointment, {
    ...own,
    $or: [{ validTo: null }, { validTo: { $gte: from } }],
  });
  const byMember = Map.groupBy(appointments, ({ member }) => member[1]);
  return members.map((member) => ({
    id: member.id,
    name: member.name,
    post: member.post,
    clause: member.clause,
    joinedOn: member.joinedOn,
    appointments: byMember.get(member.id) ?? [],
  }));
}

function sectorsNamed({ sectors }: Settling, names: readonly string[]): Sector[] {
  return sectors.filter((sector) => names.some((words) => namesSector(words, sector)));
}

function appoint(of: Settling, member: MemberId, person: ListedPerson, roleCode: string): void {
  const { ctx, from, effects } = of;
  const id = newId<AppointmentId>(ctx.clock.now().getTime());
  ctx.em.persist(
    ctx.em.create(Appointment, {
      municipality: ctx.municipalityId,
      id,
      member: [ctx.municipalityId, member],
      roleCode,
      validFrom: from,
      validTo: null,
      clause: person.clause,
    }),
  );
  for (const sector of sectorsNamed(of, person.sectors))
    ctx.em.persist(
      ctx.em.create(AppointmentSector, {
        appointment: [ctx.municipalityId, id],
        sector: [ctx.municipalityId, sector.id],
      }),
    );
  effects.appointments.push(id);
}

function join(of: Settling, person: ListedPerson): void {
  const { ctx, from, effects } = of;
  const id = newId<MemberId>(ctx.clock.now().getTime());
  ctx.em.persist(
    ctx.em.create(Member, {
      municipality: ctx.municipalityId,
      id,
      name: person.name,
      post: person.post,
      isByAgreement: person.isByAgreement,
      clause: person.clause,
      joinedOn: from,
      leftOn: null,
    }),
  );
  effects.members.push(id);
  for (const roleCode of person.roles) appoint(of, id, person, roleCode);
}

async function change(of: Settling, plan: ReturnType<typeof planComposition>): Promise<void> {
  const { ctx, effects } = of;
  const own = { municipality: ctx.municipalityId };
  const touched = [...plan.leaving, ...plan.staying.map(({ id }) => id)] as MemberId[];
  const members = await ctx.em.find(Member, { ...own, id: { $in: touched } });
  const posts = new Map(plan.staying.map(({ id, person }) => [id, person.post]));
  for (const member of members) {
    const post = posts.get(member.id) ?? member.post;
    const leftOn = plan.leaving.includes(member.id) ? plan.lastDay : member.leftOn;
    if (post === member.post && leftOn === member.leftOn) continue;
    effects.changedMembers.push({ id: member.id, post: member.post, leftOn: member.leftOn });
    Object.assign(member, { post, leftOn });
  }
  const ending = plan.ending.map(({ id }) => id as AppointmentId);
  for (const appointment of await ctx.em.find(Appointment, { ...own, id: { $in: ending } })) {
    effects.endedAppointments.push({ id: appointment.id, validTo: appointment.validTo });
    appointment.validTo = plan.lastDay;
  }
}

/**
 * Makes the composition the one an act lists, from a day on.
 *
 * @returns rows made and changed, so that it can be taken back
 */
export async function settleComposition(
  ctx: MunicipalContext,
  people: readonly ListedPerson[],
  from: PlainDate,
): Promise<CompositionEffects> {
  const effects: CompositionEffects = {
    members: [],
    appointments: [],
    changedMembers: [],
    endedAppointments: [],
  };
  const sectors = await ctx.em.find(Sector, { municipality: ctx.municipalityId, namedUntil: null });
  const of: Settling = { ctx, from, sectors, effects };
  const plan = planComposition(people, await presentMembers(ctx, from), from);
  await change(of, plan);
  for (const person of plan.joining) join(of, person);
  for (const { id, person, newRoles } of plan.staying)
    for (const roleCode of newRoles) appoint(of, id as MemberId, person, roleCode);
  await ctx.em.flush();
  return effects;
}

/** Takes back what `settleComposition` did. */
export async function unsettleComposition(ctx: MunicipalContext, effects: CompositionEffects): Promise<void> {
  const own = { municipality: ctx.municipalityId };
  await ctx.em.nativeDelete(Appointment, { ...own, id: { $in: effects.appointments } });
  await ctx.em.nativeDelete(Member, { ...own, id: { $in: effects.members } });
  for (const { id, ...before } of effects.changedMembers)
    await ctx.em.nativeUpdate(Member, { ...own, id }, before);
  for (const { id, validTo } of effects.endedAppointments)
    await ctx.em.nativeUpdate(Appointment, { ...own, id }, { validTo });
}
