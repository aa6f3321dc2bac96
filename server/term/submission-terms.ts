/** Clocks of one submission, as rows: started, met, cancelled; the nearest one stands on the submission. */
import type { MunicipalContext } from "../kernel/context.ts";
import { newId } from "../kernel/ids.ts";
import { readEntity } from "../kernel/read-entity.ts";
import type { Statement } from "../kernel/select.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import type { Step } from "../submission/submission-states.ts";
import type { Submission } from "../submission/submission.entity.ts";
import { answerDue } from "./answer-due.ts";
import { localDay } from "./local-time.ts";
import { SubmissionTerm, type SubmissionTermId } from "./submission-term.entity.ts";
import { nearestDue, type StartedTerm, type TermBook } from "./term-book.ts";
import { termRulesOf } from "./term-book.reads.ts";
import { TermKind } from "./term-kind.ts";
import { type ComputedTerm, LONGEST_AMOUNT } from "./term-rule.ts";
import { STEP_TERMS } from "./term-steps.ts";

/** What of the topic and the text decides clocks, besides the submission itself. */
export interface StartFacts {
  /** Accelerated term of its topic; null when the topic has none. */
  readonly acceleratedDays: number | null;
  /** Of higher importance, whatever the words of the centre say. */
  readonly isUrgent?: boolean;
}

/** Starts the clocks of a submission that is being registered. Writes nothing before the next flush. */
export async function startTerms(
  ctx: MunicipalContext,
  submission: Submission,
  { acceleratedDays, isUrgent = false }: StartFacts,
): Promise<SubmissionTerm[]> {
  const book = await termRulesOf(ctx);
  const { summary, text, topicId } = submission;
  const started = book.termsFor({
    ...selectorOf(submission),
    receivedAt: submission.receivedAt,
    registeredAt: submission.registeredAt,
    isFastTrack: submission.isFastTrack,
    isAccelerated: submission.isAccelerated,
    acceleratedDays,
    isUrgent: isUrgent || book.isUrgent(`${summary} ${text}`, topicId),
  });
  const terms = started.map((term) => persistTerm(ctx, submission, term));
  recomputeDue(submission, terms);
  return terms;
}

/** What a step says besides itself. */
export interface StepFacts {
  /** EXTEND: by how many days, at most what the rule allows. */
  readonly extendDays?: number;
  /** POSTPONE: the day promised to the applicant. */
  readonly promisedOn?: PlainDate;
}

/**
 * Starts, meets and cancels clocks as `term-steps.json` says for a step. Call it after the step is taken.
 *
 * @throws {RangeError} when the step needs a length or a day that is missing or out of bounds
 */
export async function stepTerms(
  ctx: MunicipalContext,
  submission: Submission,
  step: Step,
  facts: StepFacts = {},
): Promise<SubmissionTerm[]> {
  const rule = STEP_TERMS[step];
  const terms = await termsOf(ctx, submission);
  if (!rule) return terms;
  const at = ctx.clock.now();
  const { meets = [], cancels = [], reopens = [], starts = [] } = rule;
  const cancelled =
    submission.regime === "MESSAGE" ? [...cancels, ...(rule.cancelsForMessages ?? [])] : cancels;
  const book = await termRulesOf(ctx);
  // Computed first: an extension goes on from the clock that it cancels.
  const started = starts.flatMap((kind) => startedBy(book, submission, terms, kind, at, facts) ?? []);
  for (const term of terms) {
    if (reopens.includes(term.kind) && term.cancelledAt === null) term.metAt = null;
    else if (!isRunning(term)) continue;
    else if (meets.includes(term.kind)) term.metAt = at;
    else if (rule.cancelsRest || cancelled.includes(term.kind)) term.cancelledAt = at;
  }
  if (rule.records) started.push(...recordedBy(book, submission, rule.records, at));
  const all = [...terms, ...started.map((term) => persistTerm(ctx, submission, term))];
  recomputeDue(submission, all);
  return all;
}

/** Stops a running clock as kept: what it asked for is done. */
export async function meetTerm(ctx: MunicipalContext, submission: Submission, kind: TermKind): Promise<void> {
  await settle(ctx, submission, kind, "metAt");
}

/** Stops a running clock that no longer matters. */
export async function cancelTerm(
  ctx: MunicipalContext,
  submission: Submission,
  kind: TermKind,
): Promise<void> {
  await settle(ctx, submission, kind, "cancelledAt");
}

/** Starts one clock by its rule, in place of one of the same kind; null when no such clock runs here. */
export async function startTerm(
  ctx: MunicipalContext,
  submission: Submission,
  kind: TermKind,
  startedAt: Date = ctx.clock.now(),
): Promise<SubmissionTerm | null> {
  const book = await termRulesOf(ctx);
  const terms = await termsOf(ctx, submission);
  const rule = book.rule(kind, selectorOf(submission), localDay(ctx.timeZone, startedAt));
  if (rule === null) return null;
  for (const term of terms) if (term.kind === kind && isRunning(term)) term.cancelledAt = ctx.clock.now();
  const started = persistTerm(ctx, submission, { ...book.compute(rule, startedAt), metAt: null });
  recomputeDue(submission, [...terms, started]);
  return started;
}

/** Clocks that were read together with their locked submission, until something is done to them. */
const readAlready = new WeakMap<MunicipalContext, Map<Submission["id"], SubmissionTerm[]>>();

/** The clocks of a submission as rows in one value, in the order in which they started. */
export const termRows = (ctx: MunicipalContext, id: Submission["id"]): Statement => ({
  sql: `select coalesce(json_agg(t order by t.started_at, t.id), '[]') from submission_term t
    where t.municipality_id = ? and t.submission_id = ?`,
  values: [ctx.municipalityId, id],
});

/** Gives the operation the clocks of a submission that it has locked: `termRows`. */
export function keepTerms(ctx: MunicipalContext, { id }: Pick<Submission, "id">, rows: readonly object[]) {
  const terms = rows.map((row) => readEntity(ctx.em, SubmissionTerm, row));
  readAlready.set(ctx, new Map([[id, terms]]));
}

/** All clocks of a submission, pending ones included, in the order in which they started. */
export async function termsOf(
  ctx: MunicipalContext,
  { id }: Pick<Submission, "id">,
): Promise<SubmissionTerm[]> {
  const known = readAlready.get(ctx)?.get(id);
  // Once only: whoever asks again may have started others.
  readAlready.delete(ctx);
  if (known) return known;
  const where = { municipality: ctx.municipalityId, submissionId: id };
  return ctx.em.find(SubmissionTerm, where, { orderBy: { startedAt: "asc", id: "asc" } });
}

/** Puts the nearest running clock on the submission, and by when its final answer is due. */
export function recomputeDue(
  submission: Pick<Submission, "dueAt" | "dueKind" | "answerDueAt">,
  terms: readonly SubmissionTerm[],
): void {
  Object.assign(submission, nearestDue(terms), { answerDueAt: answerDue(terms) });
}

async function settle(
  ctx: MunicipalContext,
  submission: Submission,
  kind: TermKind,
  column: "metAt" | "cancelledAt",
): Promise<void> {
  const terms = await termsOf(ctx, submission);
  for (const term of terms) if (term.kind === kind && isRunning(term)) term[column] = ctx.clock.now();
  recomputeDue(submission, terms);
}

const isRunning = ({ metAt, cancelledAt }: SubmissionTerm) => metAt === null && cancelledAt === null;

const selectorOf = ({ regime, channel, topicId }: Submission) => ({ regime, channel, topicId });

function startedBy(
  book: TermBook,
  submission: Submission,
  terms: readonly SubmissionTerm[],
  kind: TermKind,
  at: Date,
  facts: StepFacts,
): StartedTerm | null {
  if (kind === TermKind.POSTPONED) {
    if (!facts.promisedOn) throw new RangeError("a postponed submission needs its day");
    return { ...book.promise(at, facts.promisedOn), metAt: null };
  }
  const on = localDay(book.rules.timeZone, at);
  const rule = book.rule(kind, selectorOf(submission), on);
  if (kind !== TermKind.EXTENSION) return rule && { ...book.compute(rule, at), metAt: null };
  return { ...extension(book, rule, terms, at, facts), metAt: null };
}

/** The extended term runs on from the day on which the answer was due by plain counting. */
function extension(
  book: TermBook,
  rule: ReturnType<TermBook["rule"]>,
  terms: readonly SubmissionTerm[],
  at: Date,
  { extendDays }: StepFacts,
): ComputedTerm {
  const answer = terms.find((term) => term.kind === TermKind.ANSWER && isRunning(term));
  const most = rule?.amount ?? LONGEST_AMOUNT;
  const amount = extendDays ?? most;
  if (amount > most) throw new RangeError(`an extension of ${amount} is longer than ${most}`);
  const ground = rule ?? { source: "SETTING" as const, clause: null };
  const from = answer?.legalDue ? book.endOf(answer.legalDue) : (answer?.dueAt ?? at);
  const { source, clause } = ground;
  return book.compute(
    { kind: TermKind.EXTENSION, amount, unit: rule?.unit ?? "CALENDAR_DAY", source, clause },
    from,
  );
}

/** A clock that is over with the step itself: it ran since registration. */
function recordedBy(book: TermBook, submission: Submission, kind: TermKind, at: Date): StartedTerm[] {
  const from = submission.registeredAt;
  const rule = book.rule(kind, selectorOf(submission), localDay(book.rules.timeZone, from));
  return rule === null ? [] : [{ ...book.compute(rule, from), metAt: at }];
}

function persistTerm(ctx: MunicipalContext, submission: Submission, started: StartedTerm): SubmissionTerm {
  const term = ctx.em.create(SubmissionTerm, {
    ...started,
    municipality: ctx.municipalityId,
    id: newId<SubmissionTermId>(ctx.clock.now().getTime()),
    submissionId: submission.id,
    cancelledAt: null,
  });
  ctx.em.persist(term);
  return term;
}
