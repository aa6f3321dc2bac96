/** What rows of the register point at, a batch at a time. */
import type { Recipient } from "../composition/recipient.entity.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import type { RecipientId } from "../kernel/ids.ts";
import { groupBy, perOperation } from "../kernel/loaders.ts";
import { select } from "../kernel/select.ts";
import type { Applicant, ApplicantId } from "./applicant.entity.ts";
import type { Attachment } from "./attachment.entity.ts";
import type { CoExecutor } from "./co-executor.entity.ts";
import type { OutsideEscalation } from "./outside-escalation.entity.ts";
import type { SubmissionContact } from "./submission-contact.entity.ts";
import type { SubmissionEvent } from "./submission-event.entity.ts";
import type { SubmissionId } from "./submission.entity.ts";

const IDS = "any(string_to_array(?, ',')::uuid[])";

/** Rows by their id. */
function rowsById<Row extends { id: string }>(table: string, columns: string) {
  return perOperation(async (ctx: MunicipalContext, ids: readonly string[]) => {
    const sql = `select ${columns} from ${table} t where t.municipality_id = ? and t.id = ${IDS}`;
    const rows = await select<Row>(ctx.em, sql, [ctx.municipalityId, ids.join(",")]);
    return new Map(rows.map((row) => [row.id as string, row]));
  });
}

type Of<Row> = Row & { submissionId: SubmissionId };

/** Rows that belong to a submission, in an order. */
function rowsOfSubmission<Row>(table: string, columns: string, order: string, where = "true") {
  return perOperation(async (ctx: MunicipalContext, ids: readonly string[]) => {
    const sql = `select t.submission_id as "submissionId", ${columns} from ${table} t
      where t.municipality_id = ? and t.submission_id = ${IDS} and ${where} order by ${order}`;
    const rows = await select<Of<Row>>(ctx.em, sql, [ctx.municipalityId, ids.join(",")]);
    return groupBy(rows, ({ submissionId }): string => submissionId);
  });
}

const recipients = rowsById<Recipient>(
  "recipient",
  `t.id, t.name, t.short_name as "shortName", t.kind, t.email, t.phone, t.is_closed as "isClosed"`,
);
const applicants = rowsById<Applicant>("applicant", "t.id, t.name, t.phone, t.email, t.address, t.nickname");
const attachments = rowsOfSubmission<Attachment>(
  "attachment",
  `t.id, t.file_name as "fileName", t.media_type as "mediaType", t.byte_length as "byteLength",
   t.added_at as "addedAt", t.added_by as "addedBy"`,
  "t.added_at, t.id",
);
const coExecutors = rowsOfSubmission<CoExecutor>(
  "co_executor",
  `t.id, t.recipient_id as "recipientId", t.task, t.is_rapid as "isRapid", t.asked_at as "askedAt",
   t.asked_by as "askedBy", t.due_at as "dueAt", t.completed_at as "completedAt", t.result`,
  "t.asked_at, t.id",
  "t.removed_at is null",
);
const contacts = rowsOfSubmission<SubmissionContact>(
  "submission_contact",
  `t.id, t.recipient_id as "recipientId", t.means, t.at, t.actor, t.task, t.due_at as "dueAt",
   t.settled_at as "settledAt", t.result`,
  "t.at desc, t.id desc",
);
const escalations = rowsOfSubmission<OutsideEscalation>(
  "outside_escalation",
  `t.id, t.level, t.body, t.reason, t.at, t.actor, t.answered_at as "answeredAt", t.answer`,
  "t.at desc, t.id desc",
);
const notes = rowsOfSubmission<SubmissionEvent>(
  "submission_event",
  "t.id, t.at, t.kind, t.actor, t.note, t.details",
  "t.at desc, t.id desc",
  "t.kind = 'NOTED'",
);

const instant = <T>(value: T): T => (typeof value === "string" ? new Date(value) : value) as T;

/** Drivers differ in what they make of an instant; resolvers expect dates. */
function withDates<Row extends object>(rows: readonly Row[] | null, names: readonly (keyof Row)[]): Row[] {
  return (rows ?? []).map((row) => {
    const dates = names.map((name) => [name, instant(row[name])]);
    return { ...row, ...Object.fromEntries(dates) } as Row;
  });
}

export const recipientById = (ctx: MunicipalContext, id: RecipientId | null): Promise<Recipient | null> =>
  id === null ? Promise.resolve(null) : recipients(ctx).load(id);

export const applicantById = (ctx: MunicipalContext, id: ApplicantId | null): Promise<Applicant | null> =>
  id === null ? Promise.resolve(null) : applicants(ctx).load(id);

export const attachmentsOf = async (ctx: MunicipalContext, id: SubmissionId): Promise<Attachment[]> =>
  withDates(await attachments(ctx).load(id), ["addedAt"]);

export const coExecutorsOf = async (ctx: MunicipalContext, id: SubmissionId): Promise<CoExecutor[]> =>
  withDates(await coExecutors(ctx).load(id), ["askedAt", "dueAt", "completedAt"]);

export const contactsOf = async (ctx: MunicipalContext, id: SubmissionId): Promise<SubmissionContact[]> =>
  withDates(await contacts(ctx).load(id), ["at", "dueAt", "settledAt"]);

export const outsideEscalationsOf = async (
  ctx: MunicipalContext,
  id: SubmissionId,
): Promise<OutsideEscalation[]> => withDates(await escalations(ctx).load(id), ["at", "answeredAt"]);

export const notesOf = async (ctx: MunicipalContext, id: SubmissionId): Promise<SubmissionEvent[]> =>
  withDates(await notes(ctx).load(id), ["at"]);
