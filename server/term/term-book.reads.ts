import type { TopicId } from "../classifier/topic.entity.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import type { MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
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

/** One statement: a few rows of each table, as one object. */
const READ_BOOK = `select r.code as "regionCode",
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
   from regulation v where v.municipality_id = m.id) as regulations
  from municipality m join region r on r.id = m.region_id where m.id = ?`;

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

async function readBook(ctx: MunicipalContext): Promise<TermBook> {
  const [row] = await select<BookRow>(ctx.em, READ_BOOK, [ctx.municipalityId]);
  if (!row) throw new Error("The municipality of the context has no row.");
  return new TermBook({
    rules: workRules(ctx.timeZone, row.settings),
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
