/** The statements of the floor, as somebody would write them who writes only these. */
import labels from "../../../schema/labels.json" with { type: "json" };
import { capabilities } from "../../../server/regulation/capability/catalogue.ts";
import { ROW_KINDS } from "../../../server/regulation/cells/row-kinds.ts";

/** What never changes is written out once. */
export const CAPABILITIES_JSON = JSON.stringify(
  capabilities.map(({ code, group, name }) => ({ code, group, name })),
);

/** The same session look-up as the API's. */
export const SESSION_SQL = `
  select s.token_hash as "tokenHash", s.room, s.entered_municipality_id as "municipalityId",
    s.last_seen_at as "lastSeenAt", a.id as "accountId", a.login, a.display_name as "displayName",
    a.is_platform_operator as "isPlatformOperator",
    (select coalesce(json_agg(g order by g."name"), '[]') from (
      select m.id as "municipalityId", m.region_id as "regionId", m.slug, m.name, m.time_zone as "timeZone",
        json_agg(mg.role_code order by mg.role_code) as "roleCodes"
      from municipal_grant mg join municipality m on m.id = mg.municipality_id
      where mg.account_id = a.id group by m.id) g) as "municipalGrants",
    (select coalesce(json_agg(g order by g."name"), '[]') from (
      select rg.region_id as "regionId", r.centre_name as name, rg.role
      from regional_grant rg join region r on r.id = rg.region_id
      where rg.account_id = a.id) g) as "regionalGrants",
    case when s.room = 'PLATFORM' then (select count(*)::int from account) end as "accountCount"
  from session s join account a on a.id = s.account_id
  where s.token_hash = $1 and s.expires_at > $2 and s.last_seen_at > $3 and a.disabled_at is null
    and (not a.is_demo or $4)`;

const literal = (value: unknown): string => `'${JSON.stringify(value).replaceAll("'", "''")}'::jsonb`;

/** The regulation in force today in the municipality's zone; $1 is the instant. */
const IN_FORCE = `join regulation r on r.municipality_id = m.id
  and r.in_force_from <= ($1::timestamptz at time zone m.time_zone)::date
  and (r.in_force_to is null or r.in_force_to >= ($1::timestamptz at time zone m.time_zone)::date)`;

const PAGE_INFO = `json_build_object('hasNextPage', (select count(*) > SIZE from page),
  'endCursor', (select translate(encode(convert_to(jsonb_build_array(name, id)::text, 'UTF8'), 'base64'), '+/=' || chr(10), '-_')
    from page where at <= SIZE order by at desc limit 1))`;

/** How many different things the cells of a line say; wording, order and punctuation of texts left out. */
const MEANINGS = `(select count(distinct (
    select string_agg(case when l.value_set is null
      then trim(regexp_replace(replace(lower(v), 'ё', 'е'), '[^[:alnum:]]+', ' ', 'g')) else v end, chr(10) order by v)
    from jsonb_array_elements_text(m) v)) from unnest(l.meanings) m)`;

/** The first 60 columns with every row; no parameters but the instant. */
export function comparisonSql(): string {
  const kinds = Object.entries(ROW_KINDS).map(([group, kind]) => ({ group, ...kind }));
  return `
  with kind as materialized (
    select k."group", k."nameSet" as name_set, k."valueSet" as value_set, k."comparedBy" = 'PRESENCE' as by_presence
    from jsonb_to_recordset(${literal(kinds)}) as k("group" text, "nameSet" text, "valueSet" jsonb, "comparedBy" text)
  ), page as materialized (
    select m.id, m.slug, m.name, g.id as region_id, g.name as region_name, r.id as regulation_id, r.version,
      r.in_force_from, r.act_kind, r.act_number, r.act_signed_on, r.cells,
      row_number() over (order by m.name, m.id) as at
    from municipality m ${IN_FORCE} join region g on g.id = m.region_id
    order by m.name, m.id limit 61
  ), size as materialized (select count(*)::int as columns from page where at <= 60),
  cell as materialized (
    select c."group", c.key, array_agg(p.at::int order by p.at) as places,
      array_agg('{"isPresent":true,"values":' || c."values"::text || ',"clauses":' || c.clauses::text || '}' order by p.at)
        as texts,
      (array_agg(c.name order by p.at))[1] as name, array_agg(c."values" order by p.at) as meanings
    from page p cross join lateral jsonb_to_recordset(p.cells)
      as c("group" text, key text, name text, "values" jsonb, clauses jsonb)
    where p.at <= 60
    group by c."group", c.key
  ), line as materialized (
    select c.*, k.by_presence, k.name_set, s.value_set, cardinality(c.places) as present,
      k.name_set is not null and (k.name_set = 'capability' or ${literal(labels)} -> k.name_set ? c.key) as is_code
    from cell c join kind k on k."group" = c."group"
    cross join lateral (select case jsonb_typeof(k.value_set) when 'string' then k.value_set #>> '{}'
      when 'object' then k.value_set ->> c.key end as value_set) s
  )
  select json_build_object(
    'totalColumns', (select count(*)::int from municipality m ${IN_FORCE}),
    'pageInfo', ${PAGE_INFO.replaceAll("SIZE", "60")},
    'columns', (select coalesce(json_agg(json_build_object('regulationId', regulation_id, 'version', version,
      'inForceFrom', in_force_from,
      'act', json_build_object('kind', act_kind, 'number', act_number, 'signedOn', act_signed_on),
      'municipality', json_build_object('id', id, 'slug', slug, 'name', name,
        'region', json_build_object('id', region_id, 'name', region_name))) order by at), '[]')
      from page where at <= 60),
    'rows', (select coalesce(json_agg(json_build_object('group', l."group", 'key', l.key,
      'name', case when l.is_code then l.key else coalesce(nullif(l.name, ''), l.key) end,
      'nameSet', case when l.is_code then l.name_set end, 'valueSet', l.value_set, 'isByPresence', l.by_presence,
      'spread', case when l.present = 1 and n.columns > 1 then 'ONLY_ONE' when l.present < n.columns then 'DIFFERENT'
        when l.by_presence or ${MEANINGS} = 1 then 'SAME' else 'DIFFERENT' end,
      'presentCount', l.present, 'cells', ('[' || (
        select string_agg(coalesce(l.texts[array_position(l.places, i)],
          '{"isPresent":false,"values":[],"clauses":[]}'), ',' order by i)
        from generate_series(1, n.columns) i) || ']')::json)), '[]')
      from line l, size n)
  )::text`;
}

/** The clause texts of the regulation in force; $2 is the slug. */
export function clausesSql(): string {
  return `select json_build_object('id', m.id, 'regulation', json_build_object('id', r.id, 'clauses', (
      select coalesce(json_agg(json_build_object('id', c.id, 'parentId', c."parentId", 'marker', c.marker,
        'heading', c.heading, 'text', c.text)), '[]')
      from jsonb_to_recordset(r.clauses) as c(id text, "parentId" text, marker text, heading text, text text))))::text
    from municipality m ${IN_FORCE} where m.slug = $2`;
}

/** The first 50 municipalities of a region; $2 is the region. */
export function municipalitiesSql(): string {
  return `with page as materialized (
    select m.id, m.slug, m.name, m.kind, g.id as region_id, g.name as region_name,
      row_number() over (order by m.name, m.id) as at, m.time_zone
    from municipality m join region g on g.id = m.region_id
    where m.region_id = $2 order by m.name, m.id limit 51
  )
  select json_build_object(
    'totalCount', (select count(*)::int from municipality where region_id = $2),
    'pageInfo', ${PAGE_INFO.replaceAll("SIZE", "50")},
    'edges', (select coalesce(json_agg(json_build_object('node', json_build_object('id', m.id, 'slug', m.slug,
      'name', m.name, 'kind', m.kind, 'region', json_build_object('id', m.region_id, 'name', m.region_name),
      'regulation', case when r.id is not null then json_build_object('id', r.id, 'version', r.version, 'inForceFrom', r.in_force_from,
        'act', json_build_object('kind', r.act_kind, 'number', r.act_number, 'signedOn', r.act_signed_on),
        'roles', (select coalesce(json_agg(json_build_object('code', x.code, 'title', x.title, 'holders', json_build_array())), '[]')
          from jsonb_to_recordset(r.variant -> 'roles') as x(code text, title text)),
        'findings', (select coalesce(json_agg(json_build_object('code', x.code, 'severity', x.severity)), '[]')
          from jsonb_to_recordset(r.findings) as x(code text, severity text))) end)) order by m.at), '[]')
      from page m left ${IN_FORCE} where m.at <= 50)
  )::text`;
}
