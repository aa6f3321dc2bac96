import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { todayOf } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { Appointment } from "./appointment.entity.ts";
import { refusalOfTexts, trimmed } from "./composition-text.ts";
import type { CompositionRefusal } from "./composition.rules.ts";
import { Member } from "./member.entity.ts";
import type { MemberId } from "./member.entity.ts";

/** What a person says of a member. */
export interface MemberFacts {
  name: string | null;
  post: string | null;
  isByAgreement: boolean;
  joinedOn: PlainDate | null;
}

type Outcome = Member | CompositionRefusal;

const shown = ({ name, post }: Pick<MemberFacts, "name" | "post">): string => name ?? post ?? "";

function checked(facts: MemberFacts): MemberFacts | CompositionRefusal {
  const name = trimmed(facts.name);
  const post = trimmed(facts.post);
  if (name === null && post === null)
    return { code: "NAME_OR_POST_MISSING", message: "Укажите фамилию или должность.", clause: null };
  return refusalOfTexts([name, post]) ?? { ...facts, name, post };
}

async function getMember(ctx: MunicipalContext, id: MemberId): Promise<Member> {
  const member = await ctx.em.findOne(Member, { municipality: ctx.municipalityId, id });
  if (!member) throw notFound();
  return member;
}

/** Adds a member by hand; no clause stands behind it. */
export async function addMember(ctx: MunicipalContext, given: MemberFacts): Promise<Outcome> {
  const facts = checked(given);
  if ("code" in facts) return facts;
  const member = ctx.em.create(Member, {
    municipality: ctx.municipalityId,
    id: newId<MemberId>(ctx.clock.now().getTime()),
    ...facts,
    clause: null,
    joinedOn: facts.joinedOn ?? todayOf(ctx),
    leftOn: null,
  });
  ctx.em.persist(member);
  recordAudit(ctx, "member.added", shown(member), { joinedOn: member.joinedOn });
  await ctx.em.flush();
  return member;
}

/** The refusal of a first day that comes after something the member already did here. */
async function refusalOfJoining(
  ctx: MunicipalContext,
  member: Member,
  joinedOn: PlainDate,
): Promise<CompositionRefusal | null> {
  if (member.leftOn !== null && joinedOn > member.leftOn)
    return {
      code: "DATES_REVERSED",
      message: "Человек вышел из состава раньше, чем вошёл в него.",
      clause: null,
    };
  const earlier = await ctx.em.count(Appointment, {
    municipality: ctx.municipalityId,
    member: [ctx.municipalityId, member.id],
    validFrom: { $lt: joinedOn },
  });
  return earlier === 0
    ? null
    : { code: "BEFORE_JOINING", message: "У человека есть назначения с более раннего дня.", clause: null };
}

/** Changes what is said of a member; the clause that named it stays. */
export async function changeMember(
  ctx: MunicipalContext,
  id: MemberId,
  given: MemberFacts,
): Promise<Outcome> {
  const facts = checked(given);
  if ("code" in facts) return facts;
  const member = await getMember(ctx, id);
  const joinedOn = facts.joinedOn ?? member.joinedOn;
  const refusal = await refusalOfJoining(ctx, member, joinedOn);
  if (refusal) return refusal;
  const before = { post: member.post, joinedOn: member.joinedOn };
  Object.assign(member, facts, { joinedOn });
  recordAudit(ctx, "member.changed", shown(member), { before, after: { post: member.post, joinedOn } });
  await ctx.em.flush();
  return member;
}

/** Ends a membership on a day, and on it every appointment that would go on; later ones never begin. */
export async function removeMember(ctx: MunicipalContext, id: MemberId, leftOn: PlainDate): Promise<Outcome> {
  const member = await getMember(ctx, id);
  if (leftOn < member.joinedOn)
    return { code: "DATES_REVERSED", message: `Человек вошёл в состав ${member.joinedOn}.`, clause: null };
  if (member.leftOn !== null)
    return { code: "ALREADY_LEFT", message: `Человек уже вышел из состава ${member.leftOn}.`, clause: null };
  const own = { municipality: ctx.municipalityId, member: [ctx.municipalityId, id] as Appointment["member"] };
  for (const appointment of await ctx.em.find(Appointment, own)) {
    if (appointment.validFrom > leftOn) ctx.em.remove(appointment);
    else if (appointment.validTo === null || appointment.validTo > leftOn) appointment.validTo = leftOn;
  }
  member.leftOn = leftOn;
  recordAudit(ctx, "member.removed", shown(member), { leftOn });
  await ctx.em.flush();
  return member;
}
