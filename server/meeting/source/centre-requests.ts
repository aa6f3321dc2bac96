/** Requests of the regional centre that still wait for an answer: the term nearest first. */
import { CentreRequest } from "../../cooperation/centre-request.entity.ts";
import { RequestDirection } from "../../cooperation/cooperation.enums.ts";
import { OWED_STATES } from "../../cooperation/request.rules.ts";
import { todayOf } from "../../kernel/context.ts";
import { daysBetween, type PlainDate } from "../../kernel/plain-date.ts";
import type { AgendaSource } from "../agenda-sources.ts";
import { AgendaSubjectKind } from "../meeting.enums.ts";

const MOST = 10;
const OVERDUE_WEIGHT = 0.9;
const OPEN_WEIGHT = 0.6;

export const centreRequests: AgendaSource = async (ctx) => {
  const today = todayOf(ctx);
  const owed = await ctx.em.find(
    CentreRequest,
    {
      municipality: ctx.municipalityId,
      direction: RequestDirection.TO_CENTRE,
      state: { $in: [...OWED_STATES] },
    },
    { orderBy: { dueOn: "asc", id: "asc" }, limit: MOST },
  );
  return owed.map(({ id, subject, dueOn, clause }) => ({
    subjectKind: AgendaSubjectKind.CENTRE_REQUEST,
    subjectId: id,
    title: `О запросе ЦУР: ${subject}`,
    reason: `${termOf(dueOn, today)}${clause === null ? "" : ` Отвечать обязывает пункт ${clause}.`}`,
    path: `/cooperation/requests/${id}`,
    weight: dueOn < today ? OVERDUE_WEIGHT : OPEN_WEIGHT,
  }));
};

function termOf(dueOn: PlainDate, today: PlainDate): string {
  const left = daysBetween(today, dueOn);
  const day = dueOn.split("-").toReversed().join(".");
  if (left < 0) return `Срок ответа истёк ${day}, просрочка, дней: ${-left}.`;
  return left === 0 ? `Срок ответа — сегодня, ${day}.` : `Срок ответа — ${day}, осталось дней: ${left}.`;
}
