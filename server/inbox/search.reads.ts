/**
 * The search: ids of submissions whose words or number meet what was typed, the newest first. Words are found
 * by a function of the database with a role of its own (decision 13); everything else reads as the viewer.
 */
import labels from "../../schema/labels.json" with { type: "json" };
import type { MunicipalContext } from "../kernel/context.ts";
import { todayOf } from "../kernel/context.ts";
import { parseId } from "../kernel/ids.ts";
import { select } from "../kernel/select.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import { isConfined } from "../submission/submission.policy.ts";
import { type Openness, opennessOf } from "./filter-conditions.ts";
import { numbersMeant, searchTerms, type SearchTerms } from "./search-terms.ts";
import { type SubmissionFilter, SubmissionView } from "./submission-filter.types.ts";

/** A search looks no further: whoever finds more has to say more. */
export const MOST_FOUND = 1_000;
/** Rows whose words were not read yet, looked at one by one. */
const MOST_WAITING = 2_000;

export interface Found {
  readonly ids: readonly SubmissionId[];
  /** Whether there may be more than were looked at. */
  readonly isCut: boolean;
  readonly terms: SearchTerms;
}

/** Whether a filter has a text to search for. */
export const isSearched = ({ text }: SubmissionFilter): boolean => (text?.trim() ?? "") !== "";

/** What a filter finds by its text; null when it has none. */
export async function search(ctx: MunicipalContext, filter: SubmissionFilter): Promise<Found | null> {
  if (!isSearched(filter)) return null;
  const typed = filter.text!.trim();
  const terms = searchTerms(typed);
  if (!terms) return { ids: [], isCut: false, terms: { words: "", number: null } };
  const byNumber = terms.number === null ? [] : await findByNumber(ctx, terms.number);
  const byWords =
    terms.words === "" ? [] : await findByWords(ctx, terms.words, filter, ownRecipients(ctx, filter));
  // What a recipient only takes part in stands under another recipient: it is looked for without that filter.
  const byOthers =
    terms.words === "" || !isConfined(ctx) ? [] : await findByWords(ctx, terms.words, filter, null);
  const waiting = terms.words === "" ? [] : await findWaiting(ctx, terms.words);
  return {
    ids: [...new Set([...byNumber, ...byWords, ...byOthers, ...waiting])],
    isCut: byWords.length >= MOST_FOUND,
    terms,
  };
}

const idsOf = (rows: readonly { id: SubmissionId }[]): SubmissionId[] => rows.map(({ id }) => id);

/** The same number may stand in several years and in several systems. */
async function findByNumber(ctx: MunicipalContext, number: string): Promise<SubmissionId[]> {
  const year = Number(todayOf(ctx).slice(0, 4));
  const rows = await select<{ id: SubmissionId }>(
    ctx.em,
    `select s.id from submission s where s.municipality_id = ? and s.number = any(string_to_array(?, ','))
     union all
     select s.id from submission s where s.municipality_id = ? and s.channel = any(string_to_array(?, ','))
       and s.external_number = ?`,
    [
      ctx.municipalityId,
      numbersMeant(number, year).join(","),
      ctx.municipalityId,
      Object.keys(labels.channel).join(","),
      number,
    ],
  );
  return idsOf(rows);
}

const IS_OPEN: Readonly<Record<Openness, boolean | null>> = { open: true, closed: false, any: null };

/** A list as a literal of PostgreSQL; the values are codes and ids, checked before. */
function arrayOf(values: readonly string[] | null | undefined): string | null {
  return values && values.length > 0 ? `{${values.map((each) => JSON.stringify(each)).join(",")}}` : null;
}

const uuidsOf = (values: readonly string[] | null | undefined): string | null =>
  arrayOf(values?.flatMap((each) => parseId(each) ?? []));

function ownRecipients(ctx: MunicipalContext, filter: SubmissionFilter): string | null {
  return ctx.recipientId === null ? uuidsOf(filter.recipientIds) : arrayOf([ctx.recipientId]);
}

/** The main filters go along, so that the newest thousand are the right ones. */
async function findByWords(
  ctx: MunicipalContext,
  words: string,
  filter: SubmissionFilter,
  recipients: string | null,
): Promise<SubmissionId[]> {
  const isMine = filter.view === SubmissionView.MINE;
  const rows = await select<{ id: SubmissionId }>(
    ctx.em,
    `select id from search_submissions(?, ?::boolean, ?::text[], ?::text[], ?::text[], ?::uuid[], ?::uuid[],
       ?::uuid[], ?::uuid[], (?::date::timestamp at time zone ?), ((?::date + 1)::timestamp at time zone ?), ?) id`,
    [
      words,
      IS_OPEN[opennessOf(filter)],
      arrayOf(filter.states),
      arrayOf(filter.regimes),
      arrayOf(filter.channels),
      uuidsOf(filter.sectorIds),
      uuidsOf(filter.topicIds),
      recipients,
      isMine ? arrayOf([ctx.viewer.accountId]) : uuidsOf(filter.executorIds),
      filter.receivedFrom ?? null,
      ctx.timeZone,
      filter.receivedTo ?? null,
      ctx.timeZone,
      MOST_FOUND,
    ],
  );
  return idsOf(rows);
}

/**
 * Fresh rows wait for a job to read their words: the newest of them are read here and now, what came alone before what
 * came with a file.
 */
async function findWaiting(ctx: MunicipalContext, words: string): Promise<SubmissionId[]> {
  const rows = await select<{ id: SubmissionId }>(
    ctx.em,
    `select distinct s.id from (
       select unnest(u.submission_ids) as submission_id from (
         select submission_ids from submission_unread where municipality_id = ?
         order by newest_at desc, cardinality(submission_ids) limit ${MOST_WAITING}
       ) u limit ${MOST_WAITING}
     ) w join submission s on s.municipality_id = ? and s.id = w.submission_id
       left join applicant a on a.municipality_id = s.municipality_id and a.id = s.applicant_id
     where submission_words(s.municipality_id, submission_matter(s), a.name) @@ to_tsquery('russian', ?)`,
    [ctx.municipalityId, ctx.municipalityId, words],
  );
  return idsOf(rows);
}
