/** Polls, settlements and direct lines that a centre of the demo has had, as far as its act asks for them. */
import type { MemberId } from "../../composition/member.entity.ts";
import { type MunicipalContext, todayOf } from "../../kernel/context.ts";
import { addDays, type PlainDate } from "../../kernel/plain-date.ts";
import { select } from "../../kernel/select.ts";
import { saveDirectLine, closeDirectLine } from "../../poll/direct-line.service.ts";
import { readQuestions } from "../../poll/find-poll.ts";
import type { Poll } from "../../poll/poll.entity.ts";
import {
  DirectLineState,
  PollKind,
  PollResultSource,
  PollStageCode,
  PollStep,
  SettlementContactWay,
  SettlementState,
} from "../../poll/poll.enums.ts";
import { HOLDING, OFFICER, pollDuties } from "../../poll/poll-procedure.reads.ts";
import { recordPollResults } from "../../poll/poll-result.service.ts";
import { savePoll } from "../../poll/poll.service.ts";
import { setPollSubjects } from "../../poll/poll-subject.service.ts";
import { recordSettlementContact, saveSettlement } from "../../poll/settlement.service.ts";
import { recordPollDecision, savePollStage, takePollStep } from "../../poll/step-poll.ts";
import { standingOf } from "../../regulation/standing.ts";
import { instantOf } from "../../term/local-time.ts";
import { inThePast, made } from "../centre-life/in-the-past.ts";

const ROLE = "POS_OPERATOR";
const AFTERNOON = 15 * 60;

/** What residents were asked, as far as the regulation has it. */
export async function askResidents(ctx: MunicipalContext): Promise<void> {
  const capabilities = (await standingOf(ctx))?.capabilities;
  const officer = await officerOf(ctx);
  const isHolding = capabilities?.has(OFFICER) ? officer !== null : capabilities?.has(HOLDING);
  if (isHolding) {
    await holdPoll(ctx, officer);
    await openVote(ctx, officer);
  } else if (capabilities?.has("ANL-04")) await takeResults(ctx);
  if (capabilities?.has("POL-03")) await connectSettlements(ctx);
  if (capabilities?.has("POL-04")) await holdLines(ctx);
}

/** A member known by the post alone: nobody is made to answer by name for what is invented. */
async function officerOf(ctx: MunicipalContext): Promise<MemberId | null> {
  const roles = (await pollDuties(ctx)).map(({ roleCode }) => roleCode);
  const [found] = await select<{ id: MemberId }>(
    ctx.em,
    `select m.id from member m left join appointment a on a.municipality_id = m.municipality_id and a.member_id = m.id
       and a.role_code = any(string_to_array(?, ','))
     where m.municipality_id = ? and m.name is null order by a.id is null, m.id limit 1`,
    [roles.join(","), ctx.municipalityId],
  );
  return found?.id ?? null;
}

const weeks = (ctx: MunicipalContext, count: number): PlainDate => addDays(todayOf(ctx), 7 * count);

const blank = { place: null, settlementId: null, link: null, leastCount: null, about: null };

const YARD = {
  ...blank,
  kind: PollKind.POLL,
  title: "Какой двор благоустроить первым",
  about: "Опрос о порядке благоустройства дворов на будущий год.",
  organiser: "Администрация",
  invitedCount: 4_200,
};
const YARD_QUESTIONS = [
  {
    text: "С какого двора начать?",
    isMultiple: false,
    options: ["У школы", "У поликлиники", "У дома культуры"],
  },
  { text: "Что сделать в первую очередь?", isMultiple: true, options: ["Освещение", "Тротуар", "Площадку"] },
];
const YARD_RESULTS = [
  { answeredCount: 1_180, votes: [612, 397, 171] },
  { answeredCount: 1_140, votes: [803, 655, 342] },
];

type Seen = Pick<Poll, "id" | "revision">;

async function enterResults(
  ctx: MunicipalContext,
  poll: Seen,
  participantCount: number,
  counts: readonly { answeredCount: number; votes: readonly number[] }[],
): Promise<Poll> {
  const questions = (await readQuestions(ctx, poll.id)).map(({ id }, at) => ({
    questionId: id,
    ...counts[at]!,
  }));
  return made(await recordPollResults(ctx, poll, { participantCount, questions }, PollResultSource.ENTERED));
}

const step = async (ctx: MunicipalContext, code: PollStep, poll: Seen, note: string | null = null) =>
  made(await takePollStep(ctx, code, poll, note));

const told = async (ctx: MunicipalContext, poll: Seen) =>
  made(
    await savePollStage(ctx, poll, {
      code: PollStageCode.NOTICE,
      dueOn: null,
      doneOn: todayOf(ctx),
      isDropped: false,
      note: "Объявление на официальной странице.",
    }),
  );

/** One that was held, published and decided upon, about the problem that grows most. */
async function holdPoll(ctx: MunicipalContext, officerMemberId: MemberId | null): Promise<void> {
  const facts = { ...YARD, officerMemberId, startsOn: weeks(ctx, -7), endsOn: weeks(ctx, -5) };
  const planned = made(await savePoll(inThePast(ctx, 9, ROLE), null, facts, YARD_QUESTIONS));
  const announced = await step(inThePast(ctx, 9, ROLE), PollStep.ANNOUNCE, planned);
  const known = await told(inThePast(ctx, 9, ROLE), announced);
  const opened = await step(inThePast(ctx, 7, ROLE), PollStep.OPEN, known);
  const entered = await enterResults(inThePast(ctx, 5, ROLE), opened, 1_204, YARD_RESULTS);
  const counted = await step(inThePast(ctx, 5, ROLE), PollStep.COUNT, entered);
  const where = "Официальная страница администрации";
  const published = await step(inThePast(ctx, 4, ROLE), PollStep.PUBLISH, counted, where);
  const decision = "Двор у школы включён в план благоустройства первым; начать с освещения.";
  const decided = made(await recordPollDecision(inThePast(ctx, 3, ROLE), published, decision, null));
  const [cluster] = await select<{ id: string }>(
    ctx.em,
    `select id from cluster where municipality_id = ? and state in ('PROPOSED', 'CONFIRMED')
     order by growth_rank desc nulls last, id limit 1`,
    [ctx.municipalityId],
  );
  if (cluster) made(await setPollSubjects(inThePast(ctx, 3, ROLE), decided, [cluster.id as never], []));
}

/** One that residents are being asked now. */
async function openVote(ctx: MunicipalContext, officerMemberId: MemberId | null): Promise<void> {
  const facts = {
    ...blank,
    kind: PollKind.VOTE,
    title: "Название нового сквера",
    organiser: "Администрация",
    invitedCount: null,
    officerMemberId,
    startsOn: weeks(ctx, -1),
    endsOn: weeks(ctx, 1),
  };
  const question = {
    text: "Как назвать сквер?",
    isMultiple: false,
    options: ["Юбилейный", "Берёзовый", "Тихий"],
  };
  const planned = made(await savePoll(inThePast(ctx, 2, ROLE), null, facts, [question]));
  const announced = await step(inThePast(ctx, 2, ROLE), PollStep.ANNOUNCE, planned);
  await step(inThePast(ctx, 1, ROLE), PollStep.OPEN, await told(inThePast(ctx, 2, ROLE), announced));
}

/** One that another body held: the centre only looks at its results. */
async function takeResults(ctx: MunicipalContext): Promise<void> {
  const facts = {
    ...YARD,
    organiser: "Региональный орган по благоустройству",
    officerMemberId: null,
    startsOn: weeks(ctx, -7),
    endsOn: weeks(ctx, -5),
  };
  const planned = made(await savePoll(inThePast(ctx, 5, "ANALYST"), null, facts, YARD_QUESTIONS));
  const entered = await enterResults(inThePast(ctx, 5, "ANALYST"), planned, 1_204, YARD_RESULTS);
  await step(inThePast(ctx, 5, "ANALYST"), PollStep.TAKE_RESULTS, entered);
}

async function connectSettlements(ctx: MunicipalContext): Promise<void> {
  const past = inThePast(ctx, 3, ROLE);
  const reach = { officerPhone: null, officerEmail: null, appointedBy: null, note: null };
  const person = { officerName: "Заместитель главы поселения", officerPost: "Муниципальный уполномоченный" };
  const connected = made(
    await saveSettlement(past, null, {
      ...reach,
      ...person,
      name: "Заречное поселение",
      state: SettlementState.CONNECTED,
      connectedOn: weeks(ctx, -4),
      connectBy: null,
    }),
  );
  made(
    await recordSettlementContact(past, connected.id, {
      heldOn: todayOf(past),
      way: SettlementContactWay.TRAINING,
      text: "Показали, как разместить опрос и выгрузить итоги.",
    }),
  );
  const coming = { ...reach, state: SettlementState.CONNECTING, connectedOn: null };
  const pine = { ...coming, ...person, name: "Сосновое поселение", connectBy: weeks(ctx, 3) };
  const upper = { ...coming, name: "Верхнее поселение", connectBy: weeks(ctx, -1) };
  made(await saveSettlement(past, null, pine));
  made(await saveSettlement(past, null, { ...upper, officerName: null, officerPost: null }));
}

async function holdLines(ctx: MunicipalContext): Promise<void> {
  const line = (theme: string, day: PlainDate) => ({
    theme,
    startsAt: instantOf(ctx.timeZone, day, AFTERNOON),
    minutes: 120,
    channel: "Телефон приёмной администрации",
    answererMemberId: null,
    answererName: "Глава города",
  });
  const held = made(
    await saveDirectLine(inThePast(ctx, 4, ROLE), null, line("Подготовка к зиме", weeks(ctx, -2))),
  );
  const closing = {
    state: DirectLineState.HELD,
    answeredAtOnce: 11,
    note: "Больше всего спрашивали об отоплении.",
  };
  made(await closeDirectLine(inThePast(ctx, 1, ROLE), held, closing));
  made(await saveDirectLine(inThePast(ctx, 1, ROLE), null, line("Дороги и тротуары", weeks(ctx, 1))));
}
