import type { MunicipalContext, OperationBase } from "../kernel/context.ts";
import { groupBy, perOperation } from "../kernel/loaders.ts";
import { connectionOf, decodeCursor, pageSize } from "../kernel/paging.ts";
import type { Connection } from "../kernel/paging.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import type { Sector } from "../municipality/sector.entity.ts";
import type { AppointmentId } from "./appointment.entity.ts";
import type { Member, MemberId } from "./member.entity.ts";
import type { RecipientId } from "../kernel/ids.ts";
import type { Recipient } from "./recipient.entity.ts";

/** An appointment as it is read: its member by id, to be loaded when asked for. */
export interface AppointmentRow {
  id: AppointmentId;
  memberId: MemberId;
  roleCode: string;
  validFrom: PlainDate;
  validTo: PlainDate | null;
  clause: string | null;
}

const MEMBER_COLUMNS = `m.id, m.name, m.post, m.is_by_agreement as "isByAgreement", m.clause,
  m.joined_on as "joinedOn", m.left_on as "leftOn"`;
const SORT_NAME = `coalesce(m.name, m.post, '') collate "ru"`;

export interface MemberFilter {
  on: PlainDate;
  /** Those who left before the day, and those who join later, as well. */
  includeFormer: boolean;
}

/** One page of members by name; posts without a name stand by their post. */
export async function listMembers(
  ctx: MunicipalContext,
  { on, includeFormer }: MemberFilter,
  first: number,
  after: string | null,
): Promise<Connection<Member>> {
  const size = pageSize(first);
  const keyset = after === null ? [] : decodeCursor(after, ["string", "string"]);
  const where = `m.municipality_id = ?
    ${includeFormer ? "" : "and m.joined_on <= ? and (m.left_on is null or m.left_on >= ?)"}`;
  const values = [ctx.municipalityId, ...(includeFormer ? [] : [on, on])];
  const rows = await ctx.em.execute<Member[]>(
    `select ${MEMBER_COLUMNS} from member m where ${where}
     ${after === null ? "" : `and (${SORT_NAME}, m.id) > (?, ?::uuid)`} order by ${SORT_NAME}, m.id limit ?`,
    [...values, ...keyset, size + 1],
  );
  const [count] = await ctx.em.execute<{ count: number }[]>(
    `select count(*)::int as count from member m where ${where}`,
    values,
  );
  return connectionOf(
    rows,
    size,
    count?.count ?? 0,
    (row) => [row.name ?? row.post ?? "", row.id],
    (row) => row,
  );
}

const members = perOperation(async (ctx: OperationBase, ids: readonly MemberId[]) => {
  const rows = await ctx.em.execute<Member[]>(
    `select ${MEMBER_COLUMNS} from member m where m.id = any(string_to_array(?, ',')::uuid[])`,
    [ids.join(",")],
  );
  return new Map(rows.map((row) => [row.id, row]));
});

/** A member of the context's municipality. Batched. */
export function memberById(ctx: OperationBase, id: MemberId): Promise<Member | null> {
  return members(ctx).load(id);
}

const APPOINTMENT_COLUMNS = `a.id, a.member_id as "memberId", a.role_code as "roleCode",
  a.valid_from as "validFrom", a.valid_to as "validTo", a.clause`;

const appointmentsByMember = perOperation(async (ctx: OperationBase, ids: readonly MemberId[]) => {
  const rows = await ctx.em.execute<AppointmentRow[]>(
    `select ${APPOINTMENT_COLUMNS} from appointment a
     where a.member_id = any(string_to_array(?, ',')::uuid[]) order by a.valid_from desc, a.id`,
    [ids.join(",")],
  );
  return groupBy(rows, ({ memberId }) => memberId);
});

/** Every appointment of a member, newest first. Batched. */
export async function appointmentsOf(ctx: OperationBase, member: MemberId): Promise<AppointmentRow[]> {
  return (await appointmentsByMember(ctx).load(member)) ?? [];
}

/** `key day` pairs of one batch share the day. */
const onDay = "a.valid_from <= ? and (a.valid_to is null or a.valid_to >= ?)";

const holdersByRole = perOperation(async (ctx: OperationBase, keys: readonly `${string} ${PlainDate}`[]) => {
  const found = new Map<`${string} ${PlainDate}`, AppointmentRow[]>();
  for (const [day, alike] of groupBy(keys, (key) => key.split(" ")[1] ?? "")) {
    const rows = await ctx.em.execute<AppointmentRow[]>(
      `select ${APPOINTMENT_COLUMNS} from appointment a
       where a.role_code = any(string_to_array(?, ',')) and ${onDay} order by a.valid_from, a.id`,
      [alike.map((key) => key.split(" ")[0]).join(","), day, day],
    );
    for (const [role, held] of groupBy(rows, ({ roleCode }) => roleCode))
      found.set(`${role} ${day as PlainDate}`, held);
  }
  return found;
});

/** Who holds a role in the context's municipality on a day. Batched. */
export async function holdersOf(
  ctx: MunicipalContext,
  roleCode: string,
  on: PlainDate,
): Promise<AppointmentRow[]> {
  return (await holdersByRole(ctx).load(`${roleCode} ${on}`)) ?? [];
}

const leadsBySector = perOperation(
  async (ctx: OperationBase, keys: readonly `${SectorId} ${PlainDate}`[]) => {
    const found = new Map<`${SectorId} ${PlainDate}`, AppointmentRow[]>();
    for (const [day, alike] of groupBy(keys, (key) => key.split(" ")[1] ?? "")) {
      const rows = await ctx.em.execute<(AppointmentRow & { sector: SectorId })[]>(
        `select ${APPOINTMENT_COLUMNS}, s.sector_id as sector from appointment a
       join appointment_sector s on s.municipality_id = a.municipality_id and s.appointment_id = a.id
       where s.sector_id = any(string_to_array(?, ',')::uuid[]) and ${onDay} order by a.valid_from, a.id`,
        [alike.map((key) => key.split(" ")[0]).join(","), day, day],
      );
      for (const [sector, led] of groupBy(rows, (row) => row.sector))
        found.set(`${sector} ${day as PlainDate}`, led);
    }
    return found;
  },
);

/** Who leads a sector of the context's municipality on a day. Batched. */
export async function leadsOf(
  ctx: MunicipalContext,
  sector: SectorId,
  on: PlainDate,
): Promise<AppointmentRow[]> {
  return (await leadsBySector(ctx).load(`${sector} ${on}`)) ?? [];
}

type Linked<Id> = Sector & { owner: Id };

/** Sectors linked to rows of one table through another, by row. */
function linkedSectors<Id extends string>(link: "appointment" | "recipient") {
  return perOperation(async (ctx: OperationBase, ids: readonly Id[]) => {
    const rows = await ctx.em.execute<Linked<Id>[]>(
      `select l.${link}_id as owner, t.id, t.name, t.clause, t.federal_codes as "federalCodes"
       from ${link}_sector l join sector t on t.municipality_id = l.municipality_id and t.id = l.sector_id
       where l.${link}_id = any(string_to_array(?, ',')::uuid[]) order by t.position, t.id`,
      [ids.join(",")],
    );
    return groupBy(rows, ({ owner }) => owner);
  });
}

const appointmentSectors = linkedSectors<AppointmentId>("appointment");
const recipientSectors = linkedSectors<RecipientId>("recipient");

/** Sectors an appointment leads. Batched. */
export async function sectorsLedBy(ctx: OperationBase, appointment: AppointmentId): Promise<Sector[]> {
  return (await appointmentSectors(ctx).load(appointment)) ?? [];
}

/** Sectors a recipient answers for. Batched. */
export async function sectorsAnsweredBy(ctx: OperationBase, recipient: RecipientId): Promise<Sector[]> {
  return (await recipientSectors(ctx).load(recipient)) ?? [];
}

/** One page of responsible recipients by name. */
export async function listRecipients(
  ctx: MunicipalContext,
  includeClosed: boolean,
  first: number,
  after: string | null,
): Promise<Connection<Recipient>> {
  const size = pageSize(first);
  const keyset = after === null ? [] : decodeCursor(after, ["string", "string"]);
  const where = `r.municipality_id = ? ${includeClosed ? "" : "and not r.is_closed"}`;
  const rows = await ctx.em.execute<Recipient[]>(
    `select r.id, r.name, r.short_name as "shortName", r.kind, r.email, r.phone, r.is_closed as "isClosed"
     from recipient r where ${where} ${after === null ? "" : "and (r.name, r.id) > (?, ?::uuid)"}
     order by r.name, r.id limit ?`,
    [ctx.municipalityId, ...keyset, size + 1],
  );
  const [count] = await ctx.em.execute<{ count: number }[]>(
    `select count(*)::int as count from recipient r where ${where}`,
    [ctx.municipalityId],
  );
  return connectionOf(
    rows,
    size,
    count?.count ?? 0,
    ({ name, id }) => [name, id],
    (row) => row,
  );
}
