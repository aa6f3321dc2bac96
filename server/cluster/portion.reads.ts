/** What the database knows for a portion of submissions that come in. */
import type { MunicipalContext } from "../kernel/context.ts";
import { select } from "../kernel/select.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import type { ClusterId } from "./cluster.entity.ts";
import { WINDOW_DAYS } from "./likeness.rules.ts";
import { DAY_MS, MOST_BY_KEY, Neighbourhood, type Told } from "./neighbourhood.ts";
import type { Readable } from "./read-story.ts";
import type { Story } from "./story.ts";

/** Ids of an import are made before it commits, so the last day of ids is looked at again. */
const OVERLAP_MS = DAY_MS;
const LONGEST_BURST_DAYS = 21;

export interface Arrived extends Readable {
  readonly id: SubmissionId;
  readonly at: number;
}

/** The least id of a moment: ids begin with their millisecond. */
export function idAt(ms: number): string {
  const hex = Math.max(0, ms).toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}

/** The moment an id was made. */
export const momentOf = (id: string): number => Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);

/** Where the search has to look again from. */
export const lookFrom = (lastId: string): string => idAt(momentOf(lastId) - OVERLAP_MS);

const READABLE = `s.id, s.summary, s.text, s.place, s.object, s.fact, s.topic_id as "topicId",
  s.applicant_id as "applicantId", s.received_at as "receivedAt"`;

type ArrivedRow = Omit<Arrived, "at"> & { readonly receivedAt: string | Date };

const arrivedOf = ({ receivedAt, ...row }: ArrivedRow): Arrived => ({
  ...row,
  at: new Date(receivedAt).getTime(),
});

/** A submission of the municipality as it is now. */
export async function arrivedById(ctx: MunicipalContext, id: SubmissionId): Promise<Arrived> {
  const [row] = await select<ArrivedRow>(
    ctx.em,
    `select ${READABLE} from submission s where s.municipality_id = ? and s.id = ?`,
    [ctx.municipalityId, id],
  );
  return arrivedOf(row!);
}

/** Submissions behind an id that were not read yet, by id. */
export async function nextArrived(ctx: MunicipalContext, after: string, most: number): Promise<Arrived[]> {
  const rows = await select<ArrivedRow>(
    ctx.em,
    `select ${READABLE}
     from submission s
     where s.municipality_id = ? and s.id > ?::uuid and not exists (
       select from story_trace t where t.municipality_id = s.municipality_id and t.submission_id = s.id)
     order by s.id limit ?`,
    [ctx.municipalityId, after, most],
  );
  return rows.map(arrivedOf);
}

export async function countArrived(ctx: MunicipalContext, after: string): Promise<number> {
  const [row] = await select<{ count: number }>(
    ctx.em,
    `select count(*)::int as count from submission s
     where s.municipality_id = ? and s.id > ?::uuid and not exists (
       select from story_trace t where t.municipality_id = s.municipality_id and t.submission_id = s.id)`,
    [ctx.municipalityId, after],
  );
  return row!.count;
}

/** In how many submissions each of the words occurred. */
export async function wordCounts(
  ctx: MunicipalContext,
  words: Iterable<string>,
): Promise<[word: string, submissions: number][]> {
  const rows = await select<{ word: string; submissions: number }>(
    ctx.em,
    `select word, submissions from story_word
     where municipality_id = ? and word = any(array(select jsonb_array_elements_text(?::jsonb)))`,
    [ctx.municipalityId, JSON.stringify([...words])],
  );
  return rows.map(({ word, submissions }) => [word, submissions]);
}

interface TraceRow {
  readonly id: SubmissionId;
  readonly receivedAt: string | Date;
  readonly story: Story;
  readonly clusterId: ClusterId | null;
}

/** Neighbours of the portion, by its keys: the latest of each, never more. */
export async function neighbourhoodOf(
  ctx: MunicipalContext,
  keys: ReadonlySet<string>,
  [first, last]: readonly [first: number, last: number],
): Promise<Neighbourhood> {
  const around = new Neighbourhood(await volumeBetween(ctx, first - LONGEST_BURST_DAYS * DAY_MS, last));
  const postings = await select<{ key: string; id: SubmissionId }>(
    ctx.em,
    `select k.key, p.submission_id as id
     from jsonb_array_elements_text(?::jsonb) as k(key)
     cross join lateral (
       select submission_id, received_at from story_key
       where municipality_id = ? and key = k.key and received_at between ? and ?
       order by received_at desc, submission_id desc limit ${MOST_BY_KEY}) p
     order by k.key, p.received_at, p.submission_id`,
    [
      JSON.stringify([...keys]),
      ctx.municipalityId,
      new Date(first - WINDOW_DAYS * DAY_MS),
      new Date(last + WINDOW_DAYS * DAY_MS),
    ],
  );
  const told = await tracesOf(ctx, new Set(postings.map(({ id }) => id)));
  for (const { key, id } of postings) around.post(key, told.get(id)!);
  return around;
}

async function tracesOf(
  ctx: MunicipalContext,
  ids: ReadonlySet<SubmissionId>,
): Promise<ReadonlyMap<SubmissionId, Told>> {
  const rows = await select<TraceRow>(
    ctx.em,
    `select submission_id as id, received_at as "receivedAt", story, cluster_id as "clusterId"
     from story_trace where municipality_id = ? and submission_id = any(string_to_array(?, ',')::uuid[])`,
    [ctx.municipalityId, [...ids].join(",")],
  );
  return new Map(
    rows.map(({ receivedAt, ...row }) => [row.id, { ...row, at: new Date(receivedAt).getTime() }]),
  );
}

/** Submissions by day since 1970. */
async function volumeBetween(ctx: MunicipalContext, from: number, to: number): Promise<Map<number, number>> {
  const rows = await select<{ day: number; count: number }>(
    ctx.em,
    `select floor(extract(epoch from received_at) / 86400)::int as day, count(*)::int as count
     from story_trace where municipality_id = ? and received_at between ? and ? group by 1`,
    [ctx.municipalityId, new Date(from), new Date(to + DAY_MS)],
  );
  return new Map(rows.map(({ day, count }) => [day, count]));
}

/** Problems among these that grow no more. */
export async function closedAmong(ctx: MunicipalContext): Promise<ReadonlySet<ClusterId>> {
  const rows = await select<{ id: ClusterId }>(
    ctx.em,
    `select distinct c.id from cluster c
     join story_trace t on t.municipality_id = c.municipality_id and t.cluster_id = c.id
     where c.municipality_id = ? and c.state = 'CLOSED'`,
    [ctx.municipalityId],
  );
  return new Set(rows.map(({ id }) => id));
}
