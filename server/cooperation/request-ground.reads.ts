/** What a regulation says of the requests of the regional centre: the clause, and a term if it names one. */
import type { RegionWideContext } from "../kernel/context.ts";
import type { MunicipalityId, RegionId } from "../kernel/ids.ts";
import { type PlainDate, plainDateIn } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import type { RegulationVariant } from "../regulation/variant.ts";
import { computeTerm } from "../term/compute-term.ts";
import { localDay } from "../term/local-time.ts";
import { termUnitOf } from "../term/regulation-terms.ts";
import { TermKind } from "../term/term-kind.ts";
import { DEFAULT_WORK_RULES } from "../term/term-rule.ts";
import { WorkCalendar } from "../term/work-calendar.ts";

type Deadline = RegulationVariant["deadlines"][number];

/** Whom a request goes to and on what ground. */
export interface RequestGround {
  readonly municipalityId: MunicipalityId;
  readonly name: string;
  readonly regionId: RegionId;
  readonly timeZone: string;
  readonly today: PlainDate;
  /** Clause that obliges to answer; null where the regulation has none. */
  readonly clause: string | null;
  /** Last day by the regulation's own term, counted from now; null where it names none. */
  readonly dueOn: PlainDate | null;
}

interface Row {
  id: MunicipalityId;
  name: string;
  region_id: RegionId;
  code: string;
  time_zone: string;
  clauses: string[] | null;
  deadlines: Deadline[] | null;
}

/** The duty to answer requests of the regional centre. */
const DUTY = "CUR-04";

/** Grounds of the municipalities that the viewer may see, by name; others are not among them. */
export async function requestGrounds(
  ctx: RegionWideContext,
  ids: readonly MunicipalityId[],
): Promise<RequestGround[]> {
  const now = ctx.clock.now();
  const rows = await select<Row>(
    ctx.em,
    `select m.id, m.name, m.region_id, g.code, m.time_zone,
       (select c->'clauses' from jsonb_array_elements(r.variant->'capabilities') c where c->>'code' = '${DUTY}' limit 1)
         as clauses, r.variant->'deadlines' as deadlines
     from municipality m join region g on g.id = m.region_id
     left join lateral (select v.variant from regulation v where v.municipality_id = m.id
       and v.in_force_from <= (?::timestamptz at time zone m.time_zone)::date
       and (v.in_force_to is null or v.in_force_to >= (?::timestamptz at time zone m.time_zone)::date)
       order by v.version desc limit 1) r on true
     where m.id = any(string_to_array(?, ',')::uuid[]) order by m.name, m.id`,
    [now.toISOString(), now.toISOString(), ids.join(",")],
  );
  return rows.map((row) => groundOf(row, now));
}

function groundOf(
  { id, name, region_id, code, time_zone, clauses, deadlines }: Row,
  now: Date,
): RequestGround {
  const term = (deadlines ?? []).find(
    ({ clause, value }) => clause !== null && (clauses ?? []).includes(clause) && value.isMaximum,
  );
  return {
    municipalityId: id,
    name,
    regionId: region_id,
    timeZone: time_zone,
    today: plainDateIn(time_zone, now),
    clause: clauses?.[0] ?? null,
    dueOn: term ? lastDay(term.value, code, time_zone, now) : null,
  };
}

function lastDay(
  value: Deadline["value"],
  regionCode: string,
  timeZone: string,
  now: Date,
): PlainDate | null {
  if (!Number.isInteger(value.amount) || value.amount < 1) return null;
  const length = termUnitOf(value);
  const rule = { kind: TermKind.ANSWER, source: "REGULATION" as const, clause: null, ...length };
  const { dueAt } = computeTerm(rule, now, new WorkCalendar(regionCode), { ...DEFAULT_WORK_RULES, timeZone });
  return localDay(timeZone, dueAt);
}
