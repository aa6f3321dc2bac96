import type { TopicId } from "../classifier/topic.entity.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import type { MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { select, type Statement } from "../kernel/select.ts";
import type { RegulationVariant } from "../regulation/variant.ts";
import type { OwnTerm } from "./effective-rule.ts";
import { regulationTerms } from "./regulation-terms.ts";
import { TermBook } from "./term-book.ts";
import { DEFAULT_WORK_RULES, type LastDayPolicy, type WorkRules } from "./term-rule.ts";
import { type OwnDay, WorkCalendar } from "./work-calendar.ts";

interface SettingsRow {
  lastDayPolicy: LastDayPolicy;
  controlDays: number;
  workdayStart: number;
  workdayEnd: number;
  lunchStart: number | null;
  lunchEnd: number | null;
  urgentWords: string[];
  urgentTopicIds: TopicId[];
}

interface RegulationRow {
  /** Which row, and which writing of it: what a version says is long, and read only when it is not known. */
  id: string;
  written: string;
  from: PlainDate;
  to: PlainDate | null;
}

interface BookRow {
  regionCode: string;
  settings: SettingsRow | null;
  own: OwnTerm[] | null;
  days: OwnDay[] | null;
  regulations: RegulationRow[] | null;
}

/** A few rows of each table, as one object. */
const BOOK_COLUMNS = `r.code as "regionCode",
  (select json_build_object('lastDayPolicy', w.last_day_policy, 'controlDays', w.control_days,
     'workdayStart', w.workday_start, 'workdayEnd', w.workday_end, 'lunchStart', w.lunch_start,
     'lunchEnd', w.lunch_end, 'urgentWords', w.urgent_words, 'urgentTopicIds', w.urgent_topic_ids)
   from work_settings w where w.municipality_id = m.id) as settings,
  (select json_agg(json_build_object('kind', s.kind, 'regime', s.regime, 'channel', s.channel,
     'topicId', s.topic_id, 'amount', s.amount, 'unit', s.unit, 'clause', s.clause, 'note', s.note)
     order by s.kind, s.id)
   from term_setting s where s.municipality_id = m.id) as own,
  (select json_agg(json_build_object('day', d.day, 'isWorking', d.is_working, 'isShort', d.is_short,
     'note', d.note))
   from calendar_day d where d.municipality_id = m.id) as days,
  (select json_agg(json_build_object('id', v.id, 'written', v.xmin::text, 'from', v.in_force_from,
     'to', v.in_force_to) order by v.version desc)
   from regulation v where v.municipality_id = m.id) as regulations`;

/** The book of a municipality as one text, for a statement that reads more than it. */
export const bookText = (municipalityId: MunicipalityId): Statement => ({
  sql: `select row_to_json(b)::text from (select ${BOOK_COLUMNS}
    from municipality m join region r on r.id = m.region_id where m.id = ?) b`,
  values: [municipalityId],
});

interface KeptBook {
  readonly municipalityId: MunicipalityId;
  readonly book: Promise<TermBook>;
}

/** One book per operation: it is read once and asked often. */
const kept = new WeakMap<MunicipalContext, KeptBook>();

/** The terms of the context's municipality: defaults, its regulation, its settings, its calendar. */
export function termRulesOf(ctx: MunicipalContext): Promise<TermBook> {
  const known = kept.get(ctx);
  if (known?.municipalityId === ctx.municipalityId) return known.book;
  const book = readBook(ctx);
  kept.set(ctx, { municipalityId: ctx.municipalityId, book });
  return book;
}

/** Forgets the book after a change of what it was made of. */
export function forgetBook(ctx: MunicipalContext): void {
  kept.delete(ctx);
}

/** Gives the operation a book that was read for it. */
export async function keepBook(ctx: MunicipalContext, text: string): Promise<void> {
  const book = await bookOf(ctx, text);
  kept.set(ctx, { municipalityId: ctx.municipalityId, book: Promise.resolve(book) });
}

async function readBook(ctx: MunicipalContext): Promise<TermBook> {
  const { sql, values } = bookText(ctx.municipalityId);
  const [row] = await select<{ text: string | null }>(ctx.em, `select (${sql}) as text`, values);
  if (!row?.text) throw new Error("The municipality of the context has no row.");
  return bookOf(ctx, row.text);
}

/** Books of the last operations by database: one that was read again word for word has its days counted already. */
const booksOf = new WeakMap<object, Map<string, TermBook>>();
const MOST_BOOKS = 100;

async function bookOf(ctx: MunicipalContext, text: string): Promise<TermBook> {
  const database = ctx.em.getDriver();
  const books = booksOf.get(database) ?? new Map<string, TermBook>();
  booksOf.set(database, books);
  const key = `${ctx.timeZone} ${text}`;
  const known = books.get(key);
  if (known) books.delete(key);
  const book = known ?? madeOf(ctx.timeZone, JSON.parse(text) as BookRow, await deadlinesOf(ctx));
  if (books.size >= MOST_BOOKS) books.delete(books.keys().next().value!);
  books.set(key, book);
  return book;
}

type Deadlines = RegulationVariant["deadlines"];

/** What the versions of the municipality say of terms, by their ids. */
async function deadlinesOf({ em, municipalityId }: MunicipalContext): Promise<Map<string, Deadlines | null>> {
  const rows = await select<{ id: string; deadlines: Deadlines | null }>(
    em,
    "select id, variant::jsonb -> 'deadlines' as deadlines from regulation where municipality_id = ?",
    [municipalityId],
  );
  return new Map(rows.map(({ id, deadlines }) => [id, deadlines]));
}

function madeOf(timeZone: string, row: BookRow, deadlines: ReadonlyMap<string, Deadlines | null>): TermBook {
  return new TermBook({
    rules: workRules(timeZone, row.settings),
    calendar: new WorkCalendar(row.regionCode, row.days ?? []),
    own: row.own ?? [],
    regulations: (row.regulations ?? []).map(({ id, from, to }) => ({
      from,
      to,
      terms: regulationTerms(deadlines.get(id) ?? []),
    })),
    urgentWords: row.settings?.urgentWords ?? [],
    urgentTopicIds: row.settings?.urgentTopicIds ?? [],
  });
}

function workRules(timeZone: string, settings: SettingsRow | null): WorkRules {
  if (settings === null) return { ...DEFAULT_WORK_RULES, timeZone };
  const { lastDayPolicy, controlDays, workdayStart, workdayEnd, lunchStart, lunchEnd } = settings;
  const lunch = lunchStart === null || lunchEnd === null ? null : ([lunchStart, lunchEnd] as const);
  return { timeZone, lastDayPolicy, controlDays, workdayStart, workdayEnd, lunch };
}
