/** Who a session belongs to, read in one statement when an operation begins. */
import type { OperationBase, RegionalRoleCode, RoomCode, StandIn } from "../kernel/context.ts";
import type { AccountId, MunicipalityId, RecipientId, RegionId } from "../kernel/ids.ts";
import { hashSecret } from "./secret.ts";
import { select, type Statement } from "../kernel/select.ts";
import type { ByteRow } from "../kernel/byte-row.ts";

export interface SessionRules {
  readonly idleMinutes: number;
  readonly maxMinutes: number;
  /** Whether demo accounts may work. */
  readonly isDemo: boolean;
}

/** An account with everything it is granted, and the room its session works in. */
export interface Identity {
  readonly tokenHash: string;
  readonly accountId: AccountId;
  readonly login: string;
  readonly displayName: string;
  readonly isPlatformOperator: boolean;
  readonly room: RoomCode;
  readonly municipalityId: MunicipalityId | null;
  readonly lastSeenAt: Date;
  readonly municipalGrants: readonly MunicipalGrantFacts[];
  readonly regionalGrants: readonly RegionalGrantFacts[];
  /** Null except for the platform's room. */
  readonly accountCount: number | null;
}

export interface MunicipalGrantFacts {
  readonly municipalityId: MunicipalityId;
  readonly regionId: RegionId;
  readonly slug: string;
  readonly name: string;
  readonly timeZone: string;
  /** The account's own. */
  readonly roleCodes: readonly string[];
  /** Whose roles it carries today, by the municipality's day. */
  readonly standsInFor: readonly StandIn[];
  /** Set when the account works for a responsible recipient and not for the centre. */
  readonly recipientId: RecipientId | null;
}

export interface RegionalGrantFacts {
  readonly regionId: RegionId;
  readonly name: string;
  readonly role: RegionalRoleCode;
}

/**
 * What is carried for others: only roles that the absent one holds himself, so that nothing is handed on twice, and
 * only to people of the centre. Begins and ends with the municipality's days, whatever was remembered of the session.
 */
const STANDS_IN_FOR = `
  (select coalesce(json_agg(h order by h."displayName", h."accountId", h."validTo"), '[]') from (
    select u.absent_account_id as "accountId", b.display_name as "displayName", u.sector_ids as "sectorIds",
      u.valid_to as "validTo", json_agg(held.role_code order by held.role_code) as "roleCodes"
    from substitution u join account b on b.id = u.absent_account_id
    join municipal_grant held on held.municipality_id = u.municipality_id
      and held.account_id = u.absent_account_id and held.role_code = any(u.role_codes) and held.recipient_id is null
    where u.municipality_id = m.id and u.substitute_account_id = a.id and u.revoked_at is null
      and (?::timestamptz at time zone m.time_zone)::date between u.valid_from and u.valid_to
    group by u.municipality_id, u.id, b.id) h)`;

const IDENTITY_SQL = `
  select s.token_hash as "tokenHash", s.room, s.entered_municipality_id as "municipalityId",
    s.last_seen_at as "lastSeenAt", a.id as "accountId", a.login, a.display_name as "displayName",
    a.is_platform_operator as "isPlatformOperator",
    (select coalesce(json_agg(g order by g."name"), '[]') from (
      select m.id as "municipalityId", m.region_id as "regionId", m.slug, m.name, m.time_zone as "timeZone",
        json_agg(mg.role_code order by mg.role_code) as "roleCodes",
        -- A person of the centre is not confined, whatever else the account holds.
        case when bool_and(mg.recipient_id is not null) then min(mg.recipient_id::text) end as "recipientId",
        ${STANDS_IN_FOR} as "standsInFor"
      from municipal_grant mg join municipality m on m.id = mg.municipality_id
      where mg.account_id = a.id group by m.id) g) as "municipalGrants",
    (select coalesce(json_agg(g order by g."name"), '[]') from (
      select rg.region_id as "regionId", r.centre_name as name, rg.role
      from regional_grant rg join region r on r.id = rg.region_id
      where rg.account_id = a.id) g) as "regionalGrants",
    case when s.room = 'PLATFORM' then (select count(*)::int from account) end as "accountCount"
  from session s join account a on a.id = s.account_id
  where s.token_hash = ? and s.expires_at > ? and s.last_seen_at > ? and a.disabled_at is null
    and (not a.is_demo or ?)`;

/**
 * The identity behind the connection's session; null without one, or when it ended. Works in the scope of
 * the identity module.
 */
export async function findIdentity(base: OperationBase, rules: SessionRules): Promise<Identity | null> {
  const { sessionToken } = base.connection;
  return sessionToken === null ? null : findByTokenHash(base, rules, hashSecret(sessionToken));
}

export async function findByTokenHash(
  base: OperationBase,
  rules: SessionRules,
  tokenHash: string,
): Promise<Identity | null> {
  const { sql, values } = identityStatement(rules, tokenHash, base.clock.now());
  const [row] = await select<Omit<Identity, "lastSeenAt"> & { lastSeenAt: string }>(base.em, sql, values);
  return row ? { ...row, lastSeenAt: new Date(row.lastSeenAt) } : null;
}

/** Looks the session up; one row, or none. */
export function identityStatement(rules: SessionRules, tokenHash: string, now: Date): Statement {
  const idleSince = new Date(now.getTime() - rules.idleMinutes * 60_000);
  return { sql: IDENTITY_SQL, values: [now, tokenHash, now, idleSince, rules.isDemo] };
}

/** The identity out of the statement's row. */
export function identityOfBytes(row: ByteRow): Identity {
  const texts = Array.from({ length: row.length }, (_, place) => row.textAt(place));
  const [tokenHash, room, municipalityId, lastSeenAt, accountId, login, displayName, isOperator, ...lists] =
    texts;
  const [municipalGrants, regionalGrants, accountCount] = lists;
  return {
    tokenHash: tokenHash!,
    room: room as RoomCode,
    municipalityId: municipalityId as MunicipalityId | null,
    lastSeenAt: new Date(lastSeenAt!),
    accountId: accountId as AccountId,
    login: login!,
    displayName: displayName!,
    isPlatformOperator: isOperator === "t",
    municipalGrants: JSON.parse(municipalGrants!) as MunicipalGrantFacts[],
    regionalGrants: JSON.parse(regionalGrants!) as RegionalGrantFacts[],
    accountCount: accountCount == null ? null : Number(accountCount),
  };
}
