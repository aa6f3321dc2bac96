/** What a machine sends becomes a submission; the same request again adds nothing. */
import type { TopicId } from "../../classifier/topic.entity.ts";
import type { MunicipalContext } from "../../kernel/context.ts";
import { parseId } from "../../kernel/ids.ts";
import { select } from "../../kernel/select.ts";
import { registerSubmission } from "../../submission/register-submission.ts";
import type { Submission } from "../../submission/submission.entity.ts";
import { ApplicantKind, Regime } from "../../submission/submission.enums.ts";
import { isRefusal, type SubmissionRefusal } from "../../submission/submission-refusal.ts";
import { foldTopic } from "../fold-name.ts";
import type { Machine } from "./machine-door.ts";

export interface MachineSubmission {
  readonly externalNumber: string | null;
  readonly receivedAt: Date;
  readonly summary: string | null;
  readonly text: string;
  readonly place: string | null;
  readonly object: string | null;
  readonly fact: string | null;
  /** Id or name of a topic of the centre. */
  readonly topic: string | null;
  readonly isAppeal: boolean;
  readonly applicant: {
    readonly name: string | null;
    readonly phone: string | null;
    readonly email: string | null;
    readonly address: string | null;
    readonly nickname: string | null;
  };
}

export interface TakenIn {
  readonly number: string;
  /** False for a request that came before. */
  readonly isNew: boolean;
}

const NOBODY = "00000000-0000-0000-0000-000000000000";

/**
 * Registers what a machine sent.
 *
 * @param idempotencyKey the sender's own name of the request; null when it has none
 */
export async function takeIn(
  ctx: MunicipalContext,
  machine: Machine,
  sent: MachineSubmission,
  idempotencyKey: string | null,
): Promise<TakenIn | SubmissionRefusal> {
  const before = idempotencyKey === null ? null : await reserve(ctx, machine, idempotencyKey);
  if (before !== null) return { number: before, isNew: false };
  const outcome = await register(ctx, machine, sent);
  if (isRefusal(outcome)) {
    if (idempotencyKey !== null) await release(ctx, machine, idempotencyKey);
    return outcome;
  }
  if (idempotencyKey !== null)
    await select(
      ctx.em,
      "update intake_receipt set submission_id = ? where municipality_id = ? and key_id = ? and idempotency_key = ?",
      [outcome.id, ctx.municipalityId, machine.keyId, idempotencyKey],
    );
  return { number: outcome.number, isNew: true };
}

/** Number of the submission that the request made before; null when it is the first. Twins wait for one another. */
async function reserve(ctx: MunicipalContext, { keyId }: Machine, name: string): Promise<string | null> {
  const fresh = await select(
    ctx.em,
    `insert into intake_receipt (municipality_id, key_id, idempotency_key, submission_id, received_at)
     values (?, ?, ?, ?, ?) on conflict do nothing returning key_id`,
    [ctx.municipalityId, keyId, name, NOBODY, ctx.clock.now()],
  );
  if (fresh.length > 0) return null;
  const [known] = await select<{ number: string | null }>(
    ctx.em,
    `select s.number from intake_receipt r
     left join submission s on s.municipality_id = r.municipality_id and s.id = r.submission_id
     where r.municipality_id = ? and r.key_id = ? and r.idempotency_key = ?`,
    [ctx.municipalityId, keyId, name],
  );
  return known?.number ?? "";
}

async function release(ctx: MunicipalContext, { keyId }: Machine, name: string): Promise<void> {
  await select(
    ctx.em,
    "delete from intake_receipt where municipality_id = ? and key_id = ? and idempotency_key = ?",
    [ctx.municipalityId, keyId, name],
  );
}

async function register(
  ctx: MunicipalContext,
  machine: Machine,
  sent: MachineSubmission,
): Promise<Submission | SubmissionRefusal> {
  const topic = await findTopic(ctx, sent.topic);
  const text = sent.text.trim();
  const beginning = text.replaceAll(/\s+/gu, " ").slice(0, 200);
  return registerSubmission(ctx, {
    regime: sent.isAppeal ? Regime.APPEAL : Regime.MESSAGE,
    channel: machine.channel,
    route: null,
    externalNumber: sent.externalNumber,
    receivedAt: sent.receivedAt,
    applicantKind: ApplicantKind.UNKNOWN,
    applicant: sent.applicant,
    // The text may name people, so a topic is the better summary.
    summary: sent.summary ?? topic?.name ?? beginning,
    text,
    place: sent.place,
    object: sent.object,
    fact: sent.fact,
    topicId: topic?.id ?? null,
    sectorId: null,
    scale: null,
    isFastTrack: false,
  });
}

interface KnownTopic {
  readonly id: TopicId;
  readonly name: string;
}

async function findTopic(ctx: MunicipalContext, wanted: string | null): Promise<KnownTopic | null> {
  if (wanted === null) return null;
  const topics = await select<KnownTopic>(
    ctx.em,
    "select id, name from topic where municipality_id = ? and not is_closed",
    [ctx.municipalityId],
  );
  const id = parseId(wanted);
  const key = foldTopic(wanted);
  return topics.find((topic) => topic.id === id || foldTopic(topic.name) === key) ?? null;
}
