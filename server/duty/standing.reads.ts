/** How things stand in a municipality that its regulation wants to be so: the composition, lists, terms. */
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { select } from "../kernel/select.ts";
import { MechanismKind } from "../classifier/mechanism.entity.ts";
import { RECIPIENT_ROLE } from "../identity/permissions.ts";
import { SystemState } from "../information-system/information-system.enums.ts";
import { protectionCount } from "../information-system/information-system.reads.ts";
import { LegalDocumentKind } from "../legal-document/legal-document.enums.ts";
import { FRESH_DAYS } from "../legal-document/legal-document.rules.ts";
import { standingOf } from "../regulation/standing.ts";
import type { Count } from "./duty.rules.ts";

const SQL = `
  with held as (
    select a.id, a.role_code from appointment a
    where a.municipality_id = $town and a.valid_from <= $day and (a.valid_to is null or a.valid_to >= $day))
  select 'ROLES_FILLED' as fact, count(*) filter (where exists (select from held where role_code = r.code))::int as done,
    count(*)::int as owed
  from unnest(string_to_array(?, ',')) as r(code)
  union all
  select 'SECTORS_LED', count(*) filter (where exists (select from held join appointment_sector s
      on s.municipality_id = $town and s.appointment_id = held.id where s.sector_id = sector.id))::int, count(*)::int
  from sector where municipality_id = $town and (named_until is null or named_until >= $day)
  union all
  select 'MEMBERS', count(*)::int, 1 from member
  where municipality_id = $town and joined_on <= $day and (left_on is null or left_on >= $day)
  union all
  select 'RECIPIENTS', count(*)::int, 1 from recipient where municipality_id = $town and not is_closed
  union all
  select 'ACCESSES', count(distinct account_id)::int, 1 from municipal_grant
  where municipality_id = $town and role_code <> '${RECIPIENT_ROLE}'
  union all
  select 'TERMS_SET', count(*)::int, 1 from term_setting where municipality_id = $town
  union all
  select 'TOPICS_MAPPED', count(*) filter (where federal_code is not null)::int, greatest(count(*), 1)::int
  from topic where municipality_id = $town and not is_closed
  union all
  select 'RESPONSE_MECHANISMS', count(*)::int, 1 from mechanism
  where municipality_id = $town and not is_closed and kind = '${MechanismKind.RESPONSE}'
  union all
  select 'CAUSE_MECHANISMS', count(*)::int, 1 from mechanism
  where municipality_id = $town and not is_closed and kind = '${MechanismKind.CAUSE_REMOVAL}'
  union all
  select 'SATISFACTION_AIM', count(*)::int, 1 from satisfaction_aim where municipality_id = $town
  union all
  select 'LEGAL_DOCUMENTS', count(*) filter (where checked_on >= $day - ${FRESH_DAYS}::int)::int, greatest(count(*), 1)::int
  from legal_document where municipality_id = $town and (in_force_to is null or in_force_to >= $day)
  union all
  select 'TECHNICAL_POLICY', count(*)::int, 1 from legal_document
  where municipality_id = $town and kind = '${LegalDocumentKind.TECHNICAL_POLICY}'
    and (in_force_from is null or in_force_from <= $day) and (in_force_to is null or in_force_to >= $day)
  union all
  select 'SYSTEMS_KEPT', count(*)::int, 1 from information_system
  where municipality_id = $town and state <> '${SystemState.RETIRED}'`;

/** Values stand in the order of the text. */
const PLACES = /\$town|\$day|\?/g;

/** Every standing fact as it is today. */
export async function readStanding(ctx: MunicipalContext): Promise<Map<string, Count>> {
  const day = todayOf(ctx);
  const roleCodes = (await standingOf(ctx, day))?.roleCodes ?? [];
  const values: string[] = [];
  const sql = SQL.replace(PLACES, (place) => {
    values.push(place === "$town" ? ctx.municipalityId : place === "$day" ? day : roleCodes.join(","));
    return place === "$town" ? "?::uuid" : place === "$day" ? "?::date" : "?";
  });
  const rows = await select<Count & { fact: string }>(ctx.em, sql, values);
  const counts = new Map(rows.map(({ fact, done, owed }) => [fact, { done, owed: Math.max(1, owed) }]));
  return counts.set("PROTECTION", await protectionCount(ctx));
}
