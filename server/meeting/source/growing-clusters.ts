/** Problems that grow more than season and chance explain. */
import { select } from "../../kernel/select.ts";
import type { AgendaSource } from "../agenda-sources.ts";
import { AgendaSubjectKind } from "../meeting.enums.ts";

const MOST = 10;
const WEIGHT = 0.95;

interface Row {
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  readonly count: number;
  readonly rank: number;
}

/** Words that its submissions share may name people: an agenda says topic and place alone. */
export const growingClusters: AgendaSource = async (ctx) => {
  const rows = await select<Row>(
    ctx.em,
    `select c.id, concat_ws(' — ', coalesce(t.name, 'Проблема'), c.place) as title,
       c.growth ->> 'sentence' as sentence, c.submission_count as count, c.growth_rank as rank
     from cluster c left join topic t on t.municipality_id = c.municipality_id and t.id = c.topic_id
     where c.municipality_id = ? and c.state in ('PROPOSED', 'CONFIRMED') and c.growth ->> 'state' = 'GROWING'
     order by c.growth_rank desc, c.last_on desc, c.id limit ${MOST}`,
    [ctx.municipalityId],
  );
  const most = rows[0]?.rank ?? 1;
  return rows.map(({ id, title, sentence, count, rank }) => ({
    subjectKind: AgendaSubjectKind.CLUSTER,
    subjectId: id,
    title: `О растущей проблеме: ${title}`,
    reason: `Обращений в проблеме: ${count}. ${sentence}`,
    path: `/clusters/${id}`,
    weight: (WEIGHT * rank) / most,
  }));
};
