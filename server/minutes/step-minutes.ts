/** Steps of minutes from draft to signed. The last signature makes the assignments and sends the extracts: all or nothing. */
import { createHash } from "node:crypto";
import { recordAudit } from "../audit/record-audit.ts";
import { LONGEST_TEXT } from "../assignment/assignment.rules.ts";
import { ownerRefusal } from "../assignment/check-owner.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { newId } from "../kernel/ids.ts";
import { nameOf } from "../meeting/find-meeting.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { notify } from "../notification/notify.ts";
import { canonicalJson } from "../report/canonical-json.ts";
import { carryOutDecisions } from "./carry-out-decisions.ts";
import { copyForCorrection } from "./draft-minutes.ts";
import {
  lockMinutes,
  type MinutesWhole,
  minutesWhole,
  newestOf,
  numbersOf,
  recordMinutesEvent,
  signaturesOf,
} from "./find-minutes.ts";
import type { Minutes, MinutesId } from "./minutes.entity.ts";
import { MinutesState, MinutesStep } from "./minutes.enums.ts";
import { documentOfMinutes } from "./minutes-document.ts";
import { isRefusal, type MinutesRefusal, notInState, refuse } from "./minutes-refusal.ts";
import { allowMinutesStep, decisionsRefusal, type MinutesAllowed, signersOf } from "./minutes.rules.ts";
import { MinutesSignature, type MinutesSignatureId } from "./minutes-signature.entity.ts";
import { wordsOf } from "./minutes-words.ts";
import { sendExtracts } from "./send-extracts.ts";

export interface MinutesStepAsked {
  readonly id: MinutesId;
  readonly revision: number;
  readonly step: MinutesStep;
  readonly note: string | null;
}

type Outcome = Minutes | MinutesRefusal;

/** Takes one step by the procedure of the version that governs the meeting. @throws {DenialError} NOT_FOUND */
export async function stepMinutes(ctx: MunicipalContext, asked: MinutesStepAsked): Promise<Outcome> {
  const minutes = await lockMinutes(ctx, asked.id, asked.revision);
  if (isRefusal(minutes)) return minutes;
  if ((asked.note?.length ?? 0) > LONGEST_TEXT)
    return refuse("TEXT_TOO_LONG", `Пояснение длиннее ${LONGEST_TEXT} знаков. Сократите его.`);
  const whole = await minutesWhole(ctx, minutes);
  const { procedure, meeting } = whole.meeting;
  const signedBy = (await signaturesOf(ctx, minutes)).map(({ roleCode }) => roleCode);
  const facts = { state: minutes.state, meeting, signedBy };
  const allowed = allowMinutesStep(procedure, facts, asked.step, ctx.roleCodes);
  if (isRefusal(allowed)) return allowed;
  const outcome = await DEEDS[asked.step](ctx, whole, asked.note?.trim() || null, allowed);
  if (isRefusal(outcome)) return outcome;
  await ctx.em.flush();
  return outcome;
}

type Deed = (
  ctx: MunicipalContext,
  whole: MinutesWhole,
  note: string | null,
  allowed: MinutesAllowed,
) => Promise<Outcome>;

const DEEDS: Readonly<Record<MinutesStep, Deed>> = {
  SUBMIT: submit,
  RETURN: giveBack,
  SIGN: sign,
  CORRECT: correct,
};

/** From here on the text is fixed: every signature is put under its hash. */
async function submit(
  ctx: MunicipalContext,
  whole: MinutesWhole,
  note: string | null,
  allowed: MinutesAllowed,
) {
  const refused = decisionsRefusal(decisionFacts(whole), todayOf(ctx)) ?? (await ownersRefusal(ctx, whole));
  if (refused) return refused;
  const { minutes, meeting } = whole;
  minutes.heldAt = meeting.meeting.heldAt ?? minutes.heldAt;
  minutes.content = documentOfMinutes({ ...(await wordsOf(ctx, whole)), isDraft: false });
  minutes.contentHash = hashOf(minutes.content);
  moved(ctx, whole, MinutesStep.SUBMIT, MinutesState.ON_SIGNATURE, note, allowed);
  await notify(ctx, {
    kind: NotificationKind.MINUTES_TO_SIGN,
    roleCodes: signersOf(meeting.procedure, meeting.meeting).value,
    params: { minutesOf: minutes.meetingId },
  });
  return minutes;
}

export const hashOf = (content: unknown): string =>
  createHash("sha256").update(canonicalJson(content)).digest("hex");

const decisionFacts = (whole: MinutesWhole) => {
  const numbers = numbersOf(whole);
  return whole.decisions.map((decision) => ({
    ...decision,
    id: decision.id,
    number: numbers.get(decision.id) ?? "",
    hasOwner: decision.ownerMemberId !== null || decision.ownerRecipientId !== null,
  }));
};

/** Somebody may have left between the meeting and the signature. */
async function ownersRefusal(ctx: MunicipalContext, whole: MinutesWhole): Promise<MinutesRefusal | null> {
  const numbers = numbersOf(whole);
  for (const decision of whole.decisions.filter(({ isForAction }) => isForAction)) {
    const refused = await ownerRefusal(ctx, decision);
    if (!refused) continue;
    const message = `Решение ${numbers.get(decision.id)}: ${refused.message}`;
    return { ...refused, message, decisionId: decision.id };
  }
  return null;
}

async function giveBack(
  ctx: MunicipalContext,
  whole: MinutesWhole,
  note: string | null,
  allowed: MinutesAllowed,
) {
  if (note === null) return refuse("NOTE_MISSING", "Напишите, что нужно исправить в протоколе.");
  const { minutes } = whole;
  minutes.content = null;
  minutes.contentHash = null;
  moved(ctx, whole, MinutesStep.RETURN, MinutesState.DRAFT, note, allowed);
  return Promise.resolve(minutes);
}

async function sign(
  ctx: MunicipalContext,
  whole: MinutesWhole,
  note: string | null,
  allowed: MinutesAllowed,
) {
  const { minutes, meeting } = whole;
  // A term may have passed while the minutes lay unsigned: such an assignment would be overdue when it is set.
  const refused = allowed.isLast ? decisionsRefusal(decisionFacts(whole), todayOf(ctx)) : null;
  if (refused) return overtaken(refused);
  const now = ctx.clock.now();
  ctx.em.persist(
    ctx.em.create(MinutesSignature, {
      municipality: ctx.municipalityId,
      id: newId<MinutesSignatureId>(now.getTime()),
      minutesId: minutes.id,
      roleCode: allowed.role,
      roleTitle: meeting.procedure.roleTitles.get(allowed.role) ?? allowed.role,
      accountId: ctx.viewer.accountId,
      login: ctx.viewer.login,
      name: ctx.viewer.displayName,
      signedAt: now,
      contentHash: minutes.contentHash!,
    }),
  );
  if (allowed.isLast) {
    await carryOutDecisions(ctx, whole);
    // What belongs to signed minutes cannot be written any more: it goes first.
    await ctx.em.flush();
    minutes.signedAt = now;
  }
  const state = allowed.isLast ? MinutesState.SIGNED : MinutesState.ON_SIGNATURE;
  moved(ctx, whole, MinutesStep.SIGN, state, note, allowed);
  if (allowed.isLast) await sendExtracts(ctx, whole);
  return minutes;
}

const overtaken = (refused: MinutesRefusal): MinutesRefusal => ({
  ...refused,
  message: `${refused.message} Для этого верните протокол на доработку.`,
});

async function correct(
  ctx: MunicipalContext,
  whole: MinutesWhole,
  note: string | null,
  allowed: MinutesAllowed,
) {
  if (note === null) return refuse("NOTE_MISSING", "Напишите, почему протокол нужно уточнить.");
  const { minutes, meeting } = whole;
  const newest = await newestOf(ctx, minutes.meetingId);
  if (newest?.id !== minutes.id) return notInState();
  recordMinutesEvent(ctx, minutes.id, "CORRECT", { note, clause: allowed.clause });
  recordAudit(ctx, "minutes.corrected", nameOf(meeting.meeting), { version: minutes.version });
  return copyForCorrection(ctx, minutes, meeting.meeting, note);
}

const AUDITED: Readonly<Record<Exclude<MinutesStep, MinutesStep.CORRECT>, string>> = {
  SUBMIT: "submitted",
  RETURN: "returned",
  SIGN: "signed",
};

function moved(
  ctx: MunicipalContext,
  { minutes, meeting }: MinutesWhole,
  step: Exclude<MinutesStep, MinutesStep.CORRECT>,
  state: MinutesState,
  note: string | null,
  { clause, role }: MinutesAllowed,
): void {
  minutes.state = state;
  minutes.revision += 1;
  recordMinutesEvent(ctx, minutes.id, step, { note, clause });
  recordAudit(ctx, `minutes.${AUDITED[step]}`, nameOf(meeting.meeting), {
    role,
    clause,
    version: minutes.version,
    contentHash: minutes.contentHash,
  });
}
