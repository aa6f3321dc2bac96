/** Problems that grow more than season and chance explain, and confirmed ones that no meeting has looked at. */
import { select } from "../../kernel/select.ts";
import type { AgendaSource } from "../agenda-sources.ts";
import { AgendaSubjectKind } from "../meeting.enums.ts";

const MOST = 10;
const GROWING_WEIGHT = 0.95;
const CONFIRMED_WEIGHT = 0.6;

interface Row {
  readonly id: string;
  readonly title: string;
  readonly isGrowing: boolean;
  readonly sentence: string | null;
  readonly count: number;
  readonly rank: number;
}

/** Words that its submissions share may name people: an agenda says topic and place alone. */
export const clusters: AgendaSource = async (ctx) => {
  const rows = await select<Row>(
    ctx.em,
    `select c.id, coalesce(nullif(concat_ws(' — ', t.name, c.place), ''), 'обращения об одном') as title,
       coalesce(c.growth ->> 'state' = 'GROWING', false) as "isGrowing", c.growth ->> 'sentence' as sentence,
       c.submission_count as count, coalesce(c.growth_rank, 0) as rank
     from cluster c left join topic t on t.municipality_id = c.municipality_id and t.id = c.topic_id
     where c.municipality_id = ? and c.state in ('PROPOSED', 'CONFIRMED')
       and (c.growth ->> 'state' = 'GROWING' or c.state = 'CONFIRMED' and not exists (
         select from agenda_item a join meeting m on m.municipality_id = a.municipality_id and m.id = a.meeting_id
         where a.municipality_id = c.municipality_id and a.subject_id = c.id and a.state = 'KEPT'
           and m.state <> 'CANCELLED'))
     order by 3 desc, c.growth_rank desc nulls last, c.last_on desc, c.id limit ${MOST}`,
    [ctx.municipalityId],
  );
  const most = Math.max(...rows.filter(({ isGrowing }) => isGrowing).map(({ rank }) => rank), Number.EPSILON);
  return rows.map(({ id, title, isGrowing, sentence, count, rank }) => ({
    subjectKind: AgendaSubjectKind.CLUSTER,
    subjectId: id,
    title: isGrowing ? `О растущей проблеме: ${title}` : `О проблеме: ${title}`,
    reason: isGrowing
      ? `Обращений в проблеме: ${count}. ${sentence ?? ""}`
      : `Обращений в проблеме: ${count}. Проблема подтверждена, на заседаниях её ещё не рассматривали.`,
    path: `/clusters/${id}`,
    weight: isGrowing ? (GROWING_WEIGHT * rank) / most : CONFIRMED_WEIGHT,
  }));
};
