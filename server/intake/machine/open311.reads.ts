import type { MunicipalContext } from "../../kernel/context.ts";
import { select } from "../../kernel/select.ts";
import type { Machine } from "./machine-door.ts";

/** Requests of one answer, and how far back they are given without a day. */
const MOST_REQUESTS = 1_000;
const USUAL_DAYS = 90;

type Row = Record<string, string | number | boolean | null>;

/** Topics that are open, as services. */
export async function listServices(ctx: MunicipalContext): Promise<Row[]> {
  const rows = await select<{ id: string; name: string; group: string | null }>(
    ctx.em,
    `select t.id, t.name, s.name as "group" from topic t
     left join sector s on s.municipality_id = t.municipality_id and s.id = t.sector_id
     where t.municipality_id = ? and not t.is_closed order by t.name, t.id limit 1000`,
    [ctx.municipalityId],
  );
  return rows.map(({ id, name, group }) => ({
    service_code: id,
    service_name: name,
    description: name,
    metadata: false,
    type: "realtime",
    keywords: "",
    group: group ?? "",
  }));
}

export interface RequestFilter {
  readonly numbers: readonly string[] | null;
  readonly services: readonly string[] | null;
  readonly from: Date | null;
  readonly to: Date | null;
  readonly isOpen: boolean | null;
}

/** Where submissions of the key's own channel stand, newest first. */
export async function listRequests(
  ctx: MunicipalContext,
  { channel }: Machine,
  { numbers, services, from, to, isOpen }: RequestFilter,
): Promise<Row[]> {
  const now = ctx.clock.now();
  const since = from ?? (numbers ? new Date(0) : new Date(now.getTime() - USUAL_DAYS * 86_400_000));
  const rows = await select<{
    number: string;
    isOpen: boolean;
    topicId: string | null;
    topic: string | null;
    receivedAt: string;
    changedAt: string;
    dueAt: string | null;
  }>(
    ctx.em,
    `select s.number, s.is_open as "isOpen", s.topic_id as "topicId", t.name as topic, s.received_at as "receivedAt",
       s.last_event_at as "changedAt", s.due_at as "dueAt"
     from submission s left join topic t on t.municipality_id = s.municipality_id and t.id = s.topic_id
     where s.municipality_id = ? and s.channel = ? and s.received_at >= ? and s.received_at <= ?
       and (?::jsonb is null or s.number = any(array(select jsonb_array_elements_text(?::jsonb))))
       and (?::jsonb is null or s.topic_id::text = any(array(select jsonb_array_elements_text(?::jsonb))))
       and (?::boolean is null or s.is_open = ?::boolean)
     order by s.received_at desc, s.id desc limit ${MOST_REQUESTS}`,
    [
      ctx.municipalityId,
      channel,
      since,
      to ?? now,
      ...twice(numbers && JSON.stringify(numbers)),
      ...twice(services && JSON.stringify(services)),
      ...twice(isOpen),
    ],
  );
  return rows.map((row) => ({
    service_request_id: row.number,
    status: row.isOpen ? "open" : "closed",
    status_notes: null,
    service_name: row.topic ?? "",
    service_code: row.topicId ?? "",
    description: null,
    agency_responsible: null,
    service_notice: null,
    requested_datetime: iso(row.receivedAt),
    updated_datetime: iso(row.changedAt),
    expected_datetime: row.dueAt === null ? null : iso(row.dueAt),
    address: null,
    media_url: null,
  }));
}

const twice = <T>(value: T): [T, T] => [value, value];
const iso = (instant: string): string => new Date(instant).toISOString();
