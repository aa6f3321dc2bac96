/** Directions and a plan of development as a centre of the demo would have them: approved, partly carried out. */
import { type MunicipalContext, todayOf } from "../../kernel/context.ts";
import type { RecipientId } from "../../kernel/ids.ts";
import { addDays, plainDate } from "../../kernel/plain-date.ts";
import { setDirection } from "../../plan/direction.service.ts";
import type { DirectionId } from "../../plan/direction.entity.ts";
import { readItems } from "../../plan/find-plan.ts";
import { savePlanItem, takePlanItemStep } from "../../plan/plan-item.service.ts";
import { PlanAct, PlanItemStep, PlanKind, PlanStep } from "../../plan/plan.enums.ts";
import type { Plan } from "../../plan/plan.entity.ts";
import { savePlan, takePlanStep } from "../../plan/plan.service.ts";
import { planningProcedure } from "../../plan/planning.reads.ts";
import { inThePast, made } from "./in-the-past.ts";

const DIRECTIONS = [
  ["Ответ по существу с первого раза", "Меньше повторных обращений: житель получает решение, а не отписку."],
  ["Работа с причинами", "По каждой теме, которая растёт, центр находит причину и предлагает меру."],
] as const;

/** What is to be done, in weeks from now until its day; how far it is. */
const ITEMS: readonly (readonly [string, string, number, PlanItemStep | null])[] = [
  [
    "Обучить операторов составлять ответы по шаблонам",
    "Все операторы прошли обучение",
    -8,
    PlanItemStep.FINISH,
  ],
  [
    "Проверить, кто из исполнителей отвечает по каждой теме",
    "Перечень исполнителей уточнён",
    -2,
    PlanItemStep.START,
  ],
  [
    "Ввести ежемесячную проверку качества ответов",
    "Проверяется каждый двадцатый ответ",
    3,
    PlanItemStep.START,
  ],
  ["Опубликовать итоги работы с обращениями за год", "Жители видят, что сделано", 5, null],
];

export async function layPlans(ctx: MunicipalContext, recipientId: RecipientId): Promise<void> {
  const { planning } = await planningProcedure(ctx);
  const roleOf = (act: PlanAct) => planning[act][0]?.roleCode ?? null;
  const [director, drafter, approver] = [PlanAct.DIRECT, PlanAct.DRAFT, PlanAct.APPROVE].map(roleOf);
  if (!director || !drafter || !approver) return;
  const today = todayOf(ctx);
  const directionIds: DirectionId[] = [];
  for (const [title, text] of DIRECTIONS) {
    const facts = { title, text, validFrom: addDays(today, -30 * 7), validTo: null };
    directionIds.push(made(await setDirection(inThePast(ctx, 30, director), null, facts)).id);
  }
  const drafting = inThePast(ctx, 26, drafter);
  const plan = made(
    await savePlan(drafting, null, {
      kind: PlanKind.DEVELOPMENT,
      title: "План развития муниципального центра управления",
      aim: "Отвечать быстрее и устранять причины, по которым обращаются чаще всего.",
      startsOn: plainDate(`${addDays(today, -26 * 7).slice(0, 4)}-01-01`),
      endsOn: plainDate(`${addDays(today, 8 * 7).slice(0, 4)}-12-31`),
    }),
  );
  for (const [at, [title, result, weeks]] of ITEMS.entries())
    made(
      await savePlanItem(drafting, { planId: plan.id, revision: plan.revision }, null, {
        title,
        result,
        directionId: directionIds[at % directionIds.length]!,
        ownerMemberId: null,
        ownerRecipientId: recipientId,
        dueOn: addDays(today, weeks * 7),
      }),
    );
  await step(drafting, plan, PlanStep.SUBMIT);
  await step(inThePast(ctx, 25, approver), plan, PlanStep.APPROVE);
  await carryOut(ctx, plan, drafter);
}

async function step(ctx: MunicipalContext, { id, revision }: Plan, wanted: PlanStep): Promise<void> {
  made(await takePlanStep(ctx, { id, revision, step: wanted, note: null }));
}

async function carryOut(ctx: MunicipalContext, plan: Plan, role: string): Promise<void> {
  for (const [at, { id }] of (await readItems(inThePast(ctx, 0, role), plan.id)).entries()) {
    const wanted = ITEMS[at]?.[3];
    if (!wanted) continue;
    const note = wanted === PlanItemStep.FINISH ? "Обучение проведено, материалы разосланы." : null;
    const facts = { planId: plan.id, revision: plan.revision, id, step: wanted, note };
    made(await takePlanItemStep(inThePast(ctx, wanted === PlanItemStep.FINISH ? 9 : 6, role), facts));
  }
}
