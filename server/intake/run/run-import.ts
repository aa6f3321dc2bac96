/**
 * Reads a file into the register. The next batch is read while the last one is written. May be killed at any
 * moment and started again: what is committed is known by the cursor that was committed with it.
 */
import { enqueue } from "../../job/enqueue.ts";
import { readFederalSectors } from "../../classifier/federal-sectors.reads.ts";
import { followFederalSectors } from "../../classifier/follow-federal-sectors.ts";
import type { Queue, Work } from "../../job/queue.ts";
import type { Clock } from "../../kernel/clock.ts";
import type { MunicipalContext } from "../../kernel/context.ts";
import { parseId } from "../../kernel/ids.ts";
import { select } from "../../kernel/select.ts";
import { NotificationKind } from "../../notification/notification-kind.ts";
import { notify } from "../../notification/notify.ts";
import { recordAudit } from "../../audit/record-audit.ts";
import { FileRefusalError } from "../file/file-refusal.ts";
import {
  SubmissionImport,
  type SubmissionImportId,
  SubmissionImportState,
} from "../submission-import.entity.ts";
import { type ImportPlan, readPlan } from "./import-plan.ts";
import { RowGoneError } from "./changed-rows.ts";
import { judgeBatches } from "./judged-batches.ts";
import { type ReadyBatch, readyBatches } from "./ready-batches.ts";
import { BATCH_ROWS, readBatches } from "./row-batches.ts";
import { type InMunicipality, storedFile } from "./stored-file.ts";
import { type BatchOutcome, writeBatch } from "./write-batch.ts";

/** Two transactions in each other's way: the batch is tried again. */
const PASSING = new Set(["40001", "40P01"]);
/** A number that somebody else registered meanwhile: what was looked up no longer holds. */
const TAKEN_NUMBER = new Set(["23505"]);
const MOST_TRIES = 4;

/** @param batchRows rows of one transaction */
export function importSubmissions(batchRows: number = BATCH_ROWS): Queue {
  return {
    name: "import-submissions",
    run: async (work) => {
      const id = parseId<SubmissionImportId>(String(work.data.importId));
      if (id !== null) await runImport(work, id, batchRows);
    },
  };
}

/** Reads on from where the import stands until it is done, stopped, or the program ends. */
async function runImport(work: Work, id: SubmissionImportId, batchRows: number): Promise<void> {
  try {
    for (let tries = 1; ; tries += 1) {
      const opened = await work.inMunicipality((ctx) => open(ctx, id));
      if (!opened) return;
      const outcome = await readOn(work, opened, batchRows, tries < MOST_TRIES);
      if (outcome === "STALE") continue;
      if (outcome === "WRITTEN") await work.inMunicipality((ctx) => finish(ctx, id, opened.plan));
      return;
    }
  } catch (error) {
    const sentence = sentenceOf(error, work);
    if (sentence === null) throw error;
    if (!(error instanceof FileRefusalError)) work.log.error("intake.import_failed", error, { import: id });
    await work.inMunicipality((ctx) => fail(ctx, id, sentence));
  }
}

function sentenceOf(error: unknown, work: Work): string | null {
  if (error instanceof FileRefusalError) return error.message;
  if (!work.isLastAttempt || work.signal.aborted) return null;
  return "Загрузка прервалась из-за ошибки в программе. Прочитанное сохранено; нажмите «Продолжить».";
}

interface Opened {
  readonly facts: SubmissionImport;
  readonly plan: ImportPlan;
  readonly timeZone: string;
  readonly clock: Clock;
}

async function open(ctx: MunicipalContext, id: SubmissionImportId): Promise<Opened | null> {
  const facts = await lock(ctx, id);
  const isWaiting =
    facts?.state === SubmissionImportState.QUEUED || facts?.state === SubmissionImportState.RUNNING;
  if (!isWaiting || !facts.layout || !facts.mapping) return null;
  facts.state = SubmissionImportState.RUNNING;
  facts.startedAt ??= ctx.clock.now();
  await ctx.em.flush();
  return { facts, plan: await readPlan(ctx, facts), timeZone: ctx.timeZone, clock: ctx.clock };
}

/** @returns STALE when others changed the register under a batch that was looked up: it goes on from the cursor */
async function readOn(
  work: Work,
  { facts, plan, timeZone, clock }: Opened,
  batchRows: number,
  mayGoStale: boolean,
): Promise<BatchOutcome | "STALE"> {
  const within: InMunicipality = (step) => work.inMunicipality(step);
  const file = storedFile(within, facts.id, facts.byteLength);
  const read = readBatches(file, facts.layout!, facts.mapping!, timeZone, facts.rowsRead, batchRows);
  const batches = readyBatches(
    within,
    judgeBatches(read, plan, () => clock.now()),
    plan,
  );
  let next = ahead(batches);
  let since = performance.now();
  try {
    for (let position = facts.batches; ; position += 1) {
      const { value: batch, done } = await next;
      if (done) return "WRITTEN";
      next = ahead(batches);
      work.throwIfStopping();
      const outcome = await writeSafely(work, plan, batch, position, performance.now() - since);
      if (outcome !== "WRITTEN") return outcome;
      since = performance.now();
    }
  } catch (error) {
    if (mayGoStale && (error instanceof RowGoneError || hasCode(error, TAKEN_NUMBER))) return "STALE";
    throw error;
  } finally {
    await next.catch(() => undefined);
    await batches.return(undefined);
  }
}

/** Reading goes on by itself; what goes wrong is thrown where the batch is waited for. */
function ahead(batches: AsyncGenerator<ReadyBatch>): Promise<IteratorResult<ReadyBatch>> {
  const next = batches.next();
  next.catch(() => undefined);
  return next;
}

async function writeSafely(
  work: Work,
  plan: ImportPlan,
  batch: ReadyBatch,
  position: number,
  workedMs: number,
): Promise<BatchOutcome> {
  for (let tries = 1; ; tries += 1) {
    try {
      const startedAt = performance.now();
      return await work.inMunicipality((ctx) =>
        writeBatch(ctx, plan, batch, position, workedMs + performance.now() - startedAt),
      );
    } catch (error) {
      if (tries >= MOST_TRIES || !hasCode(error, PASSING)) throw error;
    }
  }
}

function hasCode(error: unknown, codes: ReadonlySet<string>): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if ("code" in cause && typeof cause.code === "string" && codes.has(cause.code)) return true;
  return false;
}

async function lock(ctx: MunicipalContext, id: SubmissionImportId): Promise<SubmissionImport | null> {
  const own = { municipality: ctx.municipalityId, id };
  return ctx.em.findOne(SubmissionImport, own, { lockMode: 4, refresh: true });
}

async function finish(ctx: MunicipalContext, id: SubmissionImportId, plan: ImportPlan): Promise<void> {
  const facts = await lock(ctx, id);
  if (facts?.state !== SubmissionImportState.RUNNING) return;
  facts.state = SubmissionImportState.DONE;
  facts.finishedAt = ctx.clock.now();
  facts.bytesRead = facts.byteLength;
  recordAudit(ctx, "import.finished", facts.fileName, {
    created: facts.rowsCreated,
    changed: facts.rowsChanged,
    unchanged: facts.rowsUnchanged,
    refused: facts.rowsRefused,
  });
  if (facts.rowsCreated > 0)
    await enqueue(ctx, "propose-repeats", { importId: id }, { singletonKey: `import-${id}` });
  // Rows were compared by what the plan knew; whoever changed it meanwhile has them follow.
  if (!plan.federal.equals(await readFederalSectors(ctx))) await followFederalSectors(ctx);
  // Batches leave their differences behind; nobody else may write here for hours.
  await select(ctx.em, "select fold_indicators(?)", [ctx.municipalityId]);
  await tell(ctx, facts);
  await ctx.em.flush();
}

async function fail(ctx: MunicipalContext, id: SubmissionImportId, sentence: string): Promise<void> {
  const facts = await lock(ctx, id);
  if (!facts || facts.state === SubmissionImportState.DONE) return;
  facts.state = SubmissionImportState.FAILED;
  facts.failure = sentence;
  recordAudit(ctx, "import.failed", facts.fileName);
  await tell(ctx, facts);
  await ctx.em.flush();
}

async function tell(ctx: MunicipalContext, facts: SubmissionImport): Promise<void> {
  await notify(ctx, {
    kind: NotificationKind.IMPORT_FINISHED,
    accountIds: [facts.createdBy],
    params: { importId: facts.id, created: facts.rowsCreated, refused: facts.rowsRefused },
  });
}
