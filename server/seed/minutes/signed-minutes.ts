/**
 * Minutes of the meeting that each centre of the demo has held, signed by whoever its act says, and what came of the
 * decisions. Owners are recipients: nothing invented is ever said of a person whom an act names.
 */
import { AssignmentStep } from "../../assignment/assignment.enums.ts";
import { Assignment } from "../../assignment/assignment.entity.ts";
import { setAssignment } from "../../assignment/set-assignment.ts";
import { stepAssignment } from "../../assignment/step-assignment.ts";
import { OWN_KINDS, Recipient } from "../../composition/recipient.entity.ts";
import { RECIPIENT_ROLE } from "../../identity/permissions.ts";
import type { JobId } from "../../job/job.entity.ts";
import { inMunicipalityOf } from "../../job/program-context.ts";
import { type MunicipalContext, todayOf } from "../../kernel/context.ts";
import type { AccountId, MunicipalityId, RecipientId } from "../../kernel/ids.ts";
import { addDays } from "../../kernel/plain-date.ts";
import { select } from "../../kernel/select.ts";
import { Meeting } from "../../meeting/meeting.entity.ts";
import { MeetingState } from "../../meeting/meeting.enums.ts";
import { procedureUnder } from "../../meeting/procedure.reads.ts";
import type { Procedure } from "../../meeting/procedure.rules.ts";
import { draftMinutes } from "../../minutes/draft-minutes.ts";
import { minutesWhole } from "../../minutes/find-minutes.ts";
import { Minutes } from "../../minutes/minutes.entity.ts";
import { MinutesStep } from "../../minutes/minutes.enums.ts";
import { signersOf } from "../../minutes/minutes.rules.ts";
import { stepMinutes } from "../../minutes/step-minutes.ts";
import { saveDecision, saveText } from "../../minutes/write-minutes.ts";
import { hasField } from "../../regulation/features.ts";
import { standingOf } from "../../regulation/standing.ts";
import { isRefusal, type SubmissionRefusal } from "../../submission/submission-refusal.ts";
import type { Seeding } from "../seed.ts";
import { townsOf } from "../submissions/fill-register.ts";

const HOUR = 3_600_000;

/** What a meeting decides on its items, one after another; the days are counted from today. */
const DECISIONS: readonly { readonly text: string; readonly dueIn: number | null }[] = [
  { text: "Разобрать просроченные обращения и ответить по каждому", dueIn: -3 },
  { text: "Представить предложения, как устранить причины повторных обращений", dueIn: 9 },
  { text: "Проверить полноту ответов за месяц и сообщить о результатах", dueIn: 4 },
];
const NOTED = "Принять информацию к сведению";

/** Signs what was held and has no minutes yet. */
export async function signMinutes(
  { database: { em: root }, clock, log }: Pick<Seeding, "database" | "clock" | "log">,
  ids: readonly MunicipalityId[],
): Promise<void> {
  for (const { id: municipalityId, regionId, timeZone } of await townsOf(root, ids)) {
    const job = { id: "minutes" as JobId, municipalityId, regionId, timeZone };
    await inMunicipalityOf({ root, clock, log }, job, async (ctx) => {
      if (!hasField(await standingOf(ctx), "Query.minutes")) return;
      if ((await ctx.em.count(Minutes, { municipality: municipalityId })) > 0) return;
      const own = { municipality: municipalityId, state: MeetingState.HELD };
      const held = await ctx.em.findOne(Meeting, own, { orderBy: { startsAt: "desc" } });
      const owners = await ownersOf(ctx);
      if (!held || owners.length === 0) return;
      await keepAndSign(ctx, held, owners);
      await carryOut(ctx);
    });
  }
}

async function ownersOf(ctx: MunicipalContext): Promise<RecipientId[]> {
  const own = { municipality: ctx.municipalityId, isClosed: false, kind: { $in: [...OWN_KINDS] } };
  const rows = await ctx.em.find(Recipient, own, { orderBy: { id: "asc" }, limit: DECISIONS.length });
  return rows.map(({ id }) => id);
}

/** The centre at a moment, in a role and by the account of the demo that holds it. */
async function as(
  ctx: MunicipalContext,
  procedure: Procedure,
  role: string,
  at: Date,
): Promise<MunicipalContext> {
  const [found] = await select<{ accountId: AccountId; name: string; slug: string }>(
    ctx.em,
    `select p.account_id as "accountId", p.name, m.slug from people_of_municipality() p, municipality m
     where m.id = ? and ? = any(p.role_codes) order by p.account_id limit 1`,
    [ctx.municipalityId, role],
  );
  const title = procedure.roleTitles.get(role) ?? role;
  const viewer = found
    ? {
        ...ctx.viewer,
        accountId: found.accountId,
        login: `${found.slug}-${role.toLowerCase().replaceAll("_", "-")}`,
        displayName: found.name,
      }
    : { ...ctx.viewer, displayName: title };
  return { ...ctx, clock: { now: () => at }, roleCodes: [role], viewer };
}

async function keepAndSign(
  ctx: MunicipalContext,
  meeting: Meeting,
  owners: readonly RecipientId[],
): Promise<void> {
  const procedure = await procedureUnder(ctx, meeting.regulationVersion);
  const heldAt = meeting.heldAt ?? meeting.endsAt;
  const keeper = procedure.acts.KEEP_MINUTES.value[0] ?? "HEAD";
  const keeping = await as(ctx, procedure, keeper, new Date(heldAt.getTime() + HOUR));
  const minutes = made(await draftMinutes(keeping, meeting.id));
  const { agenda } = await minutesWhole(ctx, minutes);
  for (const [place, item] of agenda.entries()) {
    const of = { minutesId: minutes.id, agendaItemId: item.id, revision: 0 };
    made(await saveText(keeping, { ...of, text: heardOf(item.reason) }));
    const decision = DECISIONS[place];
    const isForAction = decision?.dueIn != null;
    made(
      await saveDecision(keeping, {
        ...of,
        id: null,
        text: decision?.text ?? NOTED,
        isForAction,
        ownerMemberId: null,
        ownerRecipientId: isForAction ? owners[place % owners.length]! : null,
        dueOn: isForAction ? addDays(todayOf(ctx), decision.dueIn!) : null,
        source: null,
      }),
    );
  }
  await take(keeping, minutes, MinutesStep.SUBMIT);
  for (const role of signersOf(procedure, meeting).value)
    await take(
      await as(ctx, procedure, role, new Date(heldAt.getTime() + 24 * HOUR)),
      minutes,
      MinutesStep.SIGN,
    );
}

const heardOf = (reason: string | null): string =>
  `Доложены данные за месяц.${reason === null ? "" : ` ${reason}`}\n\nУчастники обсудили, что мешает отвечать в срок и что нужно сделать.`;

async function take(ctx: MunicipalContext, { id, revision }: Minutes, step: MinutesStep): Promise<void> {
  made(await stepMinutes(ctx, { id, revision, step, note: null }));
}

/** One is in work, one reported and waits for control; the leadership has set one of its own. */
async function carryOut(ctx: MunicipalContext): Promise<void> {
  const own = { municipality: ctx.municipalityId };
  const [first, second] = await ctx.em.find(Assignment, own, { orderBy: { ordinal: "asc" } });
  const { ownerRecipientId = null } = first ?? {};
  if (first) await stepBy(ctx, first, AssignmentStep.ACCEPT, null);
  if (second) {
    await stepBy(ctx, second, AssignmentStep.ACCEPT, null);
    await stepBy(ctx, second, AssignmentStep.REPORT, "Предложения подготовлены, просим рассмотреть.");
  }
  if (ownerRecipientId === null) return;
  made(
    await setAssignment(ctx, {
      title: "О графике ответов на праздничные дни",
      text: "Согласовать, кто отвечает на сообщения жителей в выходные и праздничные дни, и передать график в центр.",
      ownerMemberId: null,
      ownerRecipientId,
      dueOn: addDays(todayOf(ctx), 12),
      sectorId: null,
      controlledByRole: null,
      requestId: null,
      links: [],
    }),
  );
}

async function stepBy(
  ctx: MunicipalContext,
  { id, revision, ownerRecipientId, setAt }: Assignment,
  step: AssignmentStep,
  note: string | null,
): Promise<void> {
  const at = new Date(setAt.getTime() + (step === AssignmentStep.ACCEPT ? 24 : 240) * HOUR);
  const acting: MunicipalContext = {
    ...ctx,
    clock: { now: () => at },
    roleCodes: [RECIPIENT_ROLE],
    recipientId: ownerRecipientId,
    viewer: { ...ctx.viewer, displayName: "Ответственный исполнитель" },
  };
  const owner = { ownerMemberId: null, ownerRecipientId: null };
  made(await stepAssignment(acting, { id, revision, step, note, dueOn: null, owner }));
}

/** @throws {Error} when it was refused: the demo must obey the rules it shows */
function made<Outcome extends object>(outcome: Outcome): Exclude<Outcome, SubmissionRefusal> {
  if (isRefusal(outcome)) throw new Error(`Minutes of the demo were refused: ${outcome.message}`);
  return outcome as Exclude<Outcome, SubmissionRefusal>;
}
