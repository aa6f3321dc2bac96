/** Results of polls, votes and hearings that no meeting has looked at, with the answer that most chose. */
import { todayOf } from "../../kernel/context.ts";
import { addDays } from "../../kernel/plain-date.ts";
import { select } from "../../kernel/select.ts";
import { labelOf } from "../../regulation/report-lines.ts";
import type { AgendaSource } from "../agenda-sources.ts";
import { AgendaSubjectKind } from "../meeting.enums.ts";

const MOST = 10;
/** Older ones are history: a half-year, in which a decision by the results is still owed. */
const FRESH_DAYS = 183;
const OWED_WEIGHT = 0.75;
const DECIDED_WEIGHT = 0.4;

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly participants: number;
  readonly isDecided: boolean;
  readonly option: string | null;
  readonly votes: number | null;
  readonly answered: number | null;
}

export const polls: AgendaSource = async (ctx) => {
  const rows = await select<Row>(
    ctx.em,
    `select p.id, p.kind, p.title, p.participant_count as participants, p.decision is not null as "isDecided",
       q.option, q.votes, q.answered
     from poll p left join lateral (
       select o.value ->> 'text' as option, (o.value ->> 'votes')::int as votes, q.answered_count as answered
       from poll_question q cross join jsonb_array_elements(q.options) o
       where q.municipality_id = p.municipality_id and q.poll_id = p.id and q.ordinal = 1
       order by 2 desc nulls last limit 1) q on true
     where p.municipality_id = ? and p.state in ('COUNTED', 'PUBLISHED') and p.ends_on >= ?
       and not exists (
         select from agenda_item a join meeting m on m.municipality_id = a.municipality_id and m.id = a.meeting_id
         where a.municipality_id = p.municipality_id and a.subject_id = p.id and a.state = 'KEPT'
           and m.state <> 'CANCELLED')
     order by 5, p.ends_on desc, p.id limit ${MOST}`,
    [ctx.municipalityId, addDays(todayOf(ctx), -FRESH_DAYS)],
  );
  return rows.map(({ id, kind, title, participants, isDecided, option, votes, answered }) => ({
    subjectKind: AgendaSubjectKind.POLL,
    subjectId: id,
    title: `Об итогах (${labelOf("pollKind", kind).toLowerCase()}): ${title}`,
    reason: [
      `Участников: ${participants}.`,
      option !== null && votes !== null && answered
        ? `Чаще всего выбирали «${option}»: ${Math.round((100 * votes) / answered)} % ответивших.`
        : "",
      isDecided ? "" : "Решение по итогам ещё не записано.",
    ]
      .filter(Boolean)
      .join(" "),
    path: `/polls/${id}`,
    weight: isDecided ? DECIDED_WEIGHT : OWED_WEIGHT,
  }));
};
