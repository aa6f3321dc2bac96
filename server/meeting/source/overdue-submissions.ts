/** Sectors in which submissions are overdue: the most of them first. */
import { select } from "../../kernel/select.ts";
import type { SectorId } from "../../municipality/sector.entity.ts";
import type { AgendaSource } from "../agenda-sources.ts";
import { AgendaSubjectKind } from "../meeting.enums.ts";

const MOST = 10;
/** Fewer are the day's work, not a meeting's. */
const LEAST = 3;

interface Row {
  readonly id: SectorId;
  readonly name: string;
  readonly overdue: number;
  readonly open: number;
  readonly days: number;
}

export const overdueSubmissions: AgendaSource = async (ctx) => {
  const now = ctx.clock.now();
  const rows = await select<Row>(
    ctx.em,
    `select t.id, t.name, c.overdue, c.open, c.days from sector t join (
       select s.sector_id, count(*) filter (where s.due_at < ?)::int as overdue, count(*)::int as open,
         coalesce(max(floor(extract(epoch from (?::timestamptz - s.due_at)) / 86400)), 0)::int as days
       from submission s where s.municipality_id = ? and s.is_open and s.sector_id is not null
       group by s.sector_id having count(*) filter (where s.due_at < ?) >= ${LEAST}) c on c.sector_id = t.id
     where t.municipality_id = ? order by c.overdue desc, t.position, t.id limit ${MOST}`,
    [now, now, ctx.municipalityId, now, ctx.municipalityId],
  );
  const most = rows[0]?.overdue ?? 1;
  return rows.map(({ id, name, overdue, open, days }) => ({
    subjectKind: AgendaSubjectKind.SUBMISSIONS_OVERDUE,
    subjectId: id,
    title: `О просроченных обращениях: ${name}`,
    reason: `Просрочено: ${overdue}, всего в работе: ${open} (доля просроченных — ${Math.round((100 * overdue) / open)} %). Дольше всех просрочка длится, дней: ${days}.`,
    path: `/submissions?view=OVERDUE&sector=${id}`,
    weight: overdue / most,
  }));
};
