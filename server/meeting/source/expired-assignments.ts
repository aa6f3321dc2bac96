/** Assignments whose term is over, by sector: the more of them and the longer, the sooner they are spoken of. */
import { todayOf } from "../../kernel/context.ts";
import { select } from "../../kernel/select.ts";
import type { SectorId } from "../../municipality/sector.entity.ts";
import type { AgendaSource } from "../agenda-sources.ts";
import { AgendaSubjectKind } from "../meeting.enums.ts";

const MOST = 10;
const WEIGHT = 0.85;
/** Of all sectors taken together; no assignment has it as its id. */
const NO_SECTOR = "00000000-0000-7000-8000-000000000000";

interface Row {
  readonly id: SectorId | null;
  readonly name: string | null;
  readonly overdue: number;
  readonly days: number;
}

export const expiredAssignments: AgendaSource = async (ctx) => {
  const today = todayOf(ctx);
  const rows = await select<Row>(
    ctx.em,
    `select s.sector_id as id, c.name, count(*)::int as overdue, max(?::date - s.due_on)::int as days
     from assignment s left join sector c on c.municipality_id = s.municipality_id and c.id = s.sector_id
     where s.municipality_id = ? and s.closed_at is null and s.state in ('SET', 'ACCEPTED', 'RETURNED') and s.due_on < ?
     group by 1, 2 order by 3 desc, 4 desc limit ${MOST}`,
    [today, ctx.municipalityId, today],
  );
  const most = rows[0]?.overdue ?? 1;
  return rows.map(({ id, name, overdue, days }) => ({
    subjectKind: AgendaSubjectKind.ASSIGNMENTS,
    subjectId: id ?? NO_SECTOR,
    title: name === null ? "О просроченных поручениях" : `О просроченных поручениях: ${name}`,
    reason: `Просрочено поручений: ${overdue}. Дольше всех просрочка длится, дней: ${days}.`,
    path: `/assignments?view=ALL&overdue=1${id === null ? "" : `&sector=${id}`}`,
    weight: (WEIGHT * overdue) / most,
  }));
};
