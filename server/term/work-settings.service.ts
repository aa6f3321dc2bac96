import { recordAudit } from "../audit/record-audit.ts";
import type { TopicId } from "../classifier/topic.entity.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { refuse, type TermRefusal, textRefusal } from "./term-refusal.ts";
import { forgetBook } from "./term-book.reads.ts";
import { DEFAULT_WORK_RULES, type LastDayPolicy } from "./term-rule.ts";
import { hasTopics } from "./term-setting.service.ts";
import type { WorkSettingsView } from "./term.types.ts";
import { WorkSettings } from "./work-settings.entity.ts";

export interface WorkSettingsFacts {
  readonly lastDayPolicy: LastDayPolicy;
  readonly controlDays: number;
  readonly workdayStart: string;
  readonly workdayEnd: string;
  readonly lunchStart: string | null;
  readonly lunchEnd: string | null;
  readonly urgentWords: readonly string[];
  readonly urgentTopicIds: readonly TopicId[];
}

const MOST_CONTROL_DAYS = 10;
const MOST_WORDS = 100;

/** How the centre counts; the defaults where it decided nothing. */
export async function workSettingsOf(ctx: MunicipalContext): Promise<WorkSettingsView> {
  const kept = await ctx.em.findOne(WorkSettings, { municipality: ctx.municipalityId });
  const defaults = {
    ...DEFAULT_WORK_RULES,
    lunchStart: null,
    lunchEnd: null,
    urgentWords: [],
    urgentTopicIds: [],
  };
  const held = kept ?? defaults;
  return {
    lastDayPolicy: held.lastDayPolicy,
    controlDays: held.controlDays,
    workdayStart: clockOf(held.workdayStart),
    workdayEnd: clockOf(held.workdayEnd),
    lunchStart: held.lunchStart === null ? null : clockOf(held.lunchStart),
    lunchEnd: held.lunchEnd === null ? null : clockOf(held.lunchEnd),
    urgentWords: held.urgentWords,
    urgentTopicIds: held.urgentTopicIds,
    timeZone: ctx.timeZone,
    isOwn: kept !== null,
  };
}

/** Sets how the centre counts. Clocks that run already keep their days. */
export async function changeWorkSettings(
  ctx: MunicipalContext,
  facts: WorkSettingsFacts,
): Promise<WorkSettingsView | TermRefusal> {
  const hours = hoursOf(facts);
  if (hours === null)
    return refuse(
      "HOURS_INVALID",
      "Проверьте часы работы: начало раньше конца, перерыв внутри рабочего дня, время в виде 09:00.",
    );
  const urgentWords = [
    ...new Set(facts.urgentWords.map((word) => word.trim().toLowerCase()).filter(Boolean)),
  ];
  const refusal = await settingsRefusal(ctx, facts, urgentWords);
  if (refusal) return refusal;
  const { lastDayPolicy, controlDays, urgentTopicIds } = facts;
  const columns = { ...hours, lastDayPolicy, controlDays, urgentWords, urgentTopicIds: [...urgentTopicIds] };
  const kept = await ctx.em.findOne(WorkSettings, { municipality: ctx.municipalityId });
  if (kept) Object.assign(kept, columns);
  else ctx.em.persist(ctx.em.create(WorkSettings, { municipality: ctx.municipalityId, ...columns }));
  recordAudit(ctx, "workSettings.changed", "Рабочее время и перенос сроков", {
    lastDayPolicy,
    controlDays,
    ...hours,
  });
  await ctx.em.flush();
  forgetBook(ctx);
  return workSettingsOf(ctx);
}

async function settingsRefusal(
  ctx: MunicipalContext,
  { controlDays, urgentTopicIds }: WorkSettingsFacts,
  words: readonly string[],
): Promise<TermRefusal | null> {
  if (controlDays < 0 || controlDays > MOST_CONTROL_DAYS)
    return refuse("CONTROL_DAYS_INVALID", `Контрольный срок — от 0 до ${MOST_CONTROL_DAYS} рабочих дней.`);
  if (words.length > MOST_WORDS || words.some((word) => word.length < 3))
    return refuse("WORDS_INVALID", `Слов — не больше ${MOST_WORDS}, в каждом не меньше трёх букв.`);
  if (!(await hasTopics(ctx, urgentTopicIds)))
    return refuse("TOPIC_UNKNOWN", "Такой тематики у муниципалитета нет. Выберите тематику из списка.");
  return textRefusal(words);
}

interface Hours {
  workdayStart: number;
  workdayEnd: number;
  lunchStart: number | null;
  lunchEnd: number | null;
}

/** Hours in minutes; null when they do not make a working day of at least two hours. */
function hoursOf(facts: WorkSettingsFacts): Hours | null {
  const [workdayStart, workdayEnd] = [minutesOf(facts.workdayStart), minutesOf(facts.workdayEnd)];
  if (workdayStart === null || workdayEnd === null || workdayEnd - workdayStart < 120) return null;
  if (facts.lunchStart === null && facts.lunchEnd === null)
    return { workdayStart, workdayEnd, lunchStart: null, lunchEnd: null };
  const lunchStart = minutesOf(facts.lunchStart ?? "");
  const lunchEnd = minutesOf(facts.lunchEnd ?? "");
  if (lunchStart === null || lunchEnd === null || lunchEnd <= lunchStart) return null;
  const isInside = lunchStart > workdayStart && lunchEnd < workdayEnd;
  const isLongEnough = workdayEnd - workdayStart - (lunchEnd - lunchStart) >= 120;
  return isInside && isLongEnough ? { workdayStart, workdayEnd, lunchStart, lunchEnd } : null;
}

/** `09:30` as 570; null for anything else. `24:00` is the end of the day. */
function minutesOf(clock: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(clock) ?? [];
  const total = Number(hours) * 60 + Number(minutes);
  return hours === undefined || total > 1440 ? null : total;
}

const clockOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
