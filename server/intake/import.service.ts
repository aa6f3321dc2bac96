/** Imports as people handle them: look, start, stop, go on, take back, throw away. */
import { recordAudit } from "../audit/record-audit.ts";
import { enqueue } from "../job/enqueue.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { openChannels } from "../regulation/features.ts";
import { standingOf } from "../regulation/standing.ts";
import type { IntakeRefusal } from "./import.types.ts";
import type { Mapping } from "./mapping/mapping.ts";
import { obstaclesOf } from "./mapping.service.ts";
import {
  SubmissionImport,
  type SubmissionImportId,
  SubmissionImportState,
} from "./submission-import.entity.ts";

type Outcome = SubmissionImport | IntakeRefusal;

/** @throws {DenialError} NOT_FOUND */
export async function getImport(ctx: MunicipalContext, id: SubmissionImportId): Promise<SubmissionImport> {
  const facts = await ctx.em.findOne(SubmissionImport, { municipality: ctx.municipalityId, id });
  if (!facts) throw notFound();
  return facts;
}

async function lockImport(ctx: MunicipalContext, id: SubmissionImportId): Promise<SubmissionImport> {
  const own = { municipality: ctx.municipalityId, id };
  const facts = await ctx.em.findOne(SubmissionImport, own, { lockMode: 4, refresh: true });
  if (!facts) throw notFound();
  return facts;
}

const wrongState = (message: string): IntakeRefusal => ({ code: "WRONG_STATE", message });

/** Starts reading a file by a mapping. */
export async function startImport(
  ctx: MunicipalContext,
  id: SubmissionImportId,
  mapping: Mapping | null,
): Promise<Outcome> {
  const facts = await lockImport(ctx, id);
  const isFresh =
    facts.state === SubmissionImportState.READY ||
    (facts.state === SubmissionImportState.FAILED && facts.rowsRead === 0);
  if (!isFresh || !facts.layout) return wrongState("Этот файл уже загружается или загружен.");
  if (!mapping) return { code: "MAPPING_WRONG", message: "Настройка столбцов заполнена неверно." };
  const [obstacle] = obstaclesOf(mapping);
  if (obstacle !== undefined) return { code: "MAPPING_WRONG", message: obstacle };
  const refusal = await channelRefusal(ctx, mapping.constants.channel);
  if (refusal) return refusal;
  facts.mapping = mapping;
  await queue(ctx, facts);
  recordAudit(ctx, "import.started", facts.fileName);
  await ctx.em.flush();
  return facts;
}

/** A channel for every row is checked at once; columns with channels are checked row by row. */
async function channelRefusal(
  ctx: MunicipalContext,
  channel: string | undefined,
): Promise<IntakeRefusal | null> {
  if (channel === undefined) return null;
  const standing = await standingOf(ctx);
  const open = standing ? openChannels(standing) : [];
  if (open.some(({ code }) => code === channel)) return null;
  const clauses = [...new Set(open.flatMap((each) => each.clauses))].join(", ");
  const where = clauses === "" ? "" : ` Каналы перечислены в п. ${clauses}.`;
  return {
    code: "CHANNEL_NOT_IN_REGULATION",
    message: `Регламент вашего центра не называет такого канала.${where}`,
  };
}

async function queue(ctx: MunicipalContext, facts: SubmissionImport): Promise<void> {
  facts.state = SubmissionImportState.QUEUED;
  facts.failure = null;
  await ctx.em.flush();
  await enqueue(ctx, "import-submissions", { importId: facts.id }, { singletonKey: facts.id });
}

/** The rows read so far stay; the worker notices at its next batch. */
export async function stopImport(ctx: MunicipalContext, id: SubmissionImportId): Promise<Outcome> {
  const facts = await lockImport(ctx, id);
  if (facts.state !== SubmissionImportState.RUNNING && facts.state !== SubmissionImportState.QUEUED)
    return wrongState("Этот файл сейчас не загружается.");
  facts.state = SubmissionImportState.STOPPED;
  recordAudit(ctx, "import.stopped", facts.fileName);
  await ctx.em.flush();
  return facts;
}

/** Goes on from the row at which it stopped. */
export async function resumeImport(ctx: MunicipalContext, id: SubmissionImportId): Promise<Outcome> {
  const facts = await lockImport(ctx, id);
  const mayGoOn =
    facts.state === SubmissionImportState.STOPPED || facts.state === SubmissionImportState.FAILED;
  if (!mayGoOn || !facts.mapping) return wrongState("Продолжить можно только остановленную загрузку.");
  await queue(ctx, facts);
  recordAudit(ctx, "import.resumed", facts.fileName);
  await ctx.em.flush();
  return facts;
}

/** Throws a file away that added nothing: its rows are nobody's. */
export async function discardImport(ctx: MunicipalContext, id: SubmissionImportId): Promise<Outcome> {
  const facts = await lockImport(ctx, id);
  const isBusy =
    facts.state === SubmissionImportState.RUNNING || facts.state === SubmissionImportState.QUEUED;
  const isKept = facts.rowsCreated + facts.rowsChanged > 0 && facts.state !== SubmissionImportState.UNDONE;
  if (isBusy || isKept) return wrongState("Удалить можно только файл, из которого ничего не загружено.");
  recordAudit(ctx, "import.discarded", facts.fileName);
  await ctx.em.remove(facts).flush();
  return facts;
}
