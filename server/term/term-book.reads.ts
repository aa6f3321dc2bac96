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

interface BookRow {
  regionCode: string;
  settings: SettingsRow | null;
  own: OwnTerm[] | null;
  days: OwnDay[] | null;
  regulations: { from: PlainDate; to: PlainDate | null; deadlines: RegulationVariant["deadlines"] }[] | null;
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
  (select json_agg(json_build_object('from', v.in_force_from, 'to', v.in_force_to,
     'deadlines', v.variant::jsonb -> 'deadlines') order by v.version desc)
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
export function keepBook(ctx: MunicipalContext, text: string): void {
  kept.set(ctx, { municipalityId: ctx.municipalityId, book: Promise.resolve(bookOf(ctx, text)) });
}

async function readBook(ctx: MunicipalContext): Promise<TermBook> {
  const { sql, values } = bookText(ctx.municipalityId);
  const [row] = await select<{ text: string | null }>(ctx.em, `select (${sql}) as text`, values);
  if (!row?.text) throw new Error("The municipality of the context has no row.");
  return bookOf(ctx, row.text);
}

/** Books of the last operations: one that was read again word for word has its days counted already. */
const books = new Map<string, TermBook>();
const MOST_BOOKS = 100;

function bookOf({ timeZone }: MunicipalContext, text: string): TermBook {
  const key = `${timeZone} ${text}`;
  let book = books.get(key);
  if (!book) {
    book = madeOf(timeZone, JSON.parse(text) as BookRow);
    if (books.size >= MOST_BOOKS) books.delete(books.keys().next().value!);
  } else books.delete(key);
  books.set(key, book);
  return book;
}

function madeOf(timeZone: string, row: BookRow): TermBook {
  return new TermBook({
    rules: workRules(timeZone, row.settings),
    calendar: new WorkCalendar(row.regionCode, row.days ?? []),
    own: row.own ?? [],
    regulations: (row.regulations ?? []).map(({ from, to, deadlines }) => ({
      from,
      to,
      terms: regulationTerms(deadlines ?? []),
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
