/** A roadmap in each centre of the demo whose act asks for them: two measures done, one in work, one ahead. */
import labels from "../../../schema/labels.json" with { type: "json" };
import type { TopicId } from "../../classifier/topic.entity.ts";
import type { JobId } from "../../job/job.entity.ts";
import { inMunicipalityOf } from "../../job/program-context.ts";
import { type MunicipalContext, todayOf } from "../../kernel/context.ts";
import type { MunicipalityId, RecipientId } from "../../kernel/ids.ts";
import { addDays, type PlainDate } from "../../kernel/plain-date.ts";
import { select } from "../../kernel/select.ts";
import { hasField } from "../../regulation/features.ts";
import { standingOf } from "../../regulation/standing.ts";
import type { Measure } from "../../roadmap/measure.entity.ts";
import { type MeasureFacts, saveMeasure } from "../../roadmap/measure.service.ts";
import { MeasureIndicator, MeasureStep, RoadmapPurpose, RoadmapStep } from "../../roadmap/roadmap.enums.ts";
import { procedureOf } from "../../roadmap/roadmap-procedure.reads.ts";
import { saveRoadmap, takeRoadmapStep } from "../../roadmap/roadmap.service.ts";
import { takeMeasureStep } from "../../roadmap/take-measure-step.ts";
import { isRefusal, type SubmissionRefusal } from "../../submission/submission-refusal.ts";
import type { Seeding } from "../seed.ts";
import { townsOf } from "../submissions/fill-register.ts";

/** Weeks ago: drawn up; the first measure begun, and done. Long enough for its effect to be counted. */
const DRAWN_UP = 34;
const DONE = 22;

interface Matter {
  readonly topicId: TopicId;
  readonly topic: string;
  readonly recipientId: RecipientId;
}

/** Draws one up where there is none. What came of it is counted by the queue, as ever. */
export async function drawUpRoadmaps(
  { database: { em: root }, clock, log }: Pick<Seeding, "database" | "clock" | "log">,
  ids: readonly MunicipalityId[],
): Promise<void> {
  for (const { id: municipalityId, regionId, timeZone } of await townsOf(root, ids)) {
    const job = { id: "roadmaps" as JobId, municipalityId, regionId, timeZone };
    await inMunicipalityOf({ root, clock, log }, job, async (ctx) => {
      if (!hasField(await standingOf(ctx), "Query.roadmaps")) return;
      const matter = await largestMatter(ctx);
      if (matter) await drawUp(ctx, matter);
    });
  }
}

/** The topic that most is written about, and who answers for most of it; null when a roadmap is there already. */
async function largestMatter(ctx: MunicipalContext): Promise<Matter | null> {
  // Written about before the measure as well as after it: what has a season would tell little.
  const middle = new Date(ctx.clock.now().getTime() - DONE * 7 * 86_400_000);
  const [found] = await select<Matter>(
    ctx.em,
    `select s.topic_id as "topicId", t.name as topic, mode() within group (order by s.recipient_id) as "recipientId"
     from submission s join topic t on t.municipality_id = s.municipality_id and t.id = s.topic_id
     where s.municipality_id = ? and s.recipient_id is not null
       and not exists (select from roadmap r where r.municipality_id = s.municipality_id)
     group by 1, 2
     order by least(count(*) filter (where s.received_at >= ?), count(*) filter (where s.received_at < ?)) desc, 2 limit 1`,
    [ctx.municipalityId, middle, middle],
  );
  return found ?? null;
}

/** The centre some weeks ago, in one of its roles. */
function then(ctx: MunicipalContext, weeksAgo: number, roleCode: string): MunicipalContext {
  const at = new Date(ctx.clock.now().getTime() - weeksAgo * 7 * 86_400_000);
  const displayName = (labels.role as Record<string, { ru: string }>)[roleCode]?.ru ?? "Центр";
  return { ...ctx, clock: { now: () => at }, roleCodes: [roleCode], viewer: { ...ctx.viewer, displayName } };
}

async function drawUp(ctx: MunicipalContext, matter: Matter): Promise<void> {
  const { approvers } = await procedureOf(ctx);
  const approver = approvers[0]?.roleCode ?? "HEAD";
  const drawing = then(ctx, DRAWN_UP, "HEAD");
  const roadmap = made(
    await saveRoadmap(drawing, null, {
      title: `Устранение причин обращений по теме «${matter.topic}»`,
      aim: "Обращений по этой теме должно стать меньше, а ответы на них — быстрее.",
      purposes: [RoadmapPurpose.CAUSES, RoadmapPurpose.TERMS],
      sectorId: null,
      recommendationId: null,
    }),
  );
  const [first, wide, second] = await addAll(drawing, ctx, roadmap.id, matter);
  const asked = { id: roadmap.id, revision: roadmap.revision, note: null };
  made(await takeRoadmapStep(then(ctx, DRAWN_UP, approver), { ...asked, step: RoadmapStep.APPROVE }));
  for (const [measure, outcome] of [
    [first!, "Подрядчик проверен, график работ согласован и опубликован."],
    [wide!, "Разбор идёт каждый понедельник, его итоги получают все исполнители."],
  ] as const) {
    await step(then(ctx, DRAWN_UP - 1, "HEAD"), measure, MeasureStep.START, null);
    await step(then(ctx, DONE, "HEAD"), measure, MeasureStep.FINISH, outcome);
  }
  await step(then(ctx, 3, "HEAD"), second!, MeasureStep.START, null);
}

async function addAll(
  drawing: MunicipalContext,
  ctx: MunicipalContext,
  roadmapId: Parameters<typeof saveMeasure>[1],
  matter: Matter,
): Promise<Measure[]> {
  const [from, today] = [todayOf(drawing), todayOf(ctx)];
  const measures: Measure[] = [];
  for (const facts of [
    measureOf(matter, `Проверить подрядчика и составить график работ по теме «${matter.topic}»`, {
      startsOn: addDays(from, 7),
      dueOn: addDays(today, -7 * DONE),
      indicator: MeasureIndicator.RECEIVED,
      expectedDrop: 20,
    }),
    // About everything that comes: enough for a change to be told with its range.
    {
      ...measureOf(matter, "Разбирать причины обращений с исполнителями каждый понедельник", {
        startsOn: addDays(from, 7),
        dueOn: addDays(today, -7 * DONE),
        indicator: MeasureIndicator.RECEIVED,
        expectedDrop: 10,
      }),
      topicId: null,
    },
    measureOf(matter, `Ввести единый порядок работы с обращениями по теме «${matter.topic}»`, {
      startsOn: addDays(today, -21),
      dueOn: addDays(today, 28),
      indicator: MeasureIndicator.SOLUTION_TIME,
      expectedDrop: 15,
    }),
    measureOf(matter, "Рассказать жителям, что сделано и куда обращаться", {
      startsOn: addDays(today, 14),
      dueOn: addDays(today, 42),
      indicator: MeasureIndicator.RECEIVED,
      expectedDrop: 5,
    }),
  ])
    measures.push(made(await saveMeasure(drawing, roadmapId, null, facts)));
  return measures;
}

type Plan = { readonly startsOn: PlainDate; readonly dueOn: PlainDate } & Pick<
  MeasureFacts,
  "indicator" | "expectedDrop"
>;

const measureOf = ({ topicId, recipientId }: Matter, title: string, plan: Plan): MeasureFacts => ({
  ...plan,
  title,
  text: null,
  ownerMemberId: null,
  ownerRecipientId: recipientId,
  clusterId: null,
  decisionId: null,
  causeId: null,
  mechanismId: null,
  topicId,
  sectorId: null,
  place: null,
});

async function step(
  ctx: MunicipalContext,
  { id, revision }: Measure,
  wanted: MeasureStep,
  note: string | null,
): Promise<void> {
  made(await takeMeasureStep(ctx, { id, revision, step: wanted, note, on: null }));
}

/** @throws {Error} when it was refused: the demo must obey the rules it shows */
function made<Row extends object>(outcome: Row | SubmissionRefusal): Row {
  if (isRefusal(outcome)) throw new Error(`A roadmap of the demo was refused: ${outcome.code}`);
  return outcome;
}
