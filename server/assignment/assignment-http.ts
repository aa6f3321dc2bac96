/**
 * `POST /files/assignments/{id}` and `GET /files/assignment-files/{id}`: files of reports.
 * `GET /export/assignments?format&lang&filter`: the list as it is filtered, as a table.
 */
import type { Express, Request, Response } from "express";
import { z } from "zod";
import { nameOf, onlyFew, readWhole, sendFile } from "../api/file-transfer.ts";
import type { HttpDoor, Visit } from "../api/http-door.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { csvFile } from "../inbox/export/csv-file.ts";
import { localTime } from "../inbox/export/local-time.ts";
import { xlsxFile } from "../inbox/export/xlsx-file.ts";
import { clientId } from "../kernel/client-id.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { badInput } from "../kernel/errors.ts";
import { parseId } from "../kernel/ids.ts";
import { parsePlainDate } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import { conditionsOf, joined } from "./assignment-conditions.ts";
import { addAssignmentFile, readAssignmentFile } from "./assignment-file.service.ts";
import type { AssignmentFileId } from "./assignment-file.entity.ts";
import { isRefusal } from "./assignment-refusal.ts";
import type { AssignmentId } from "./assignment.entity.ts";
import { AssignmentSource, AssignmentState, AssignmentView } from "./assignment.enums.ts";
import { EXPORT_COLUMNS, EXPORT_COLUMNS_SQL, EXPORT_JOINS_SQL, type ExportRow } from "./export-columns.ts";
import { getAssignment } from "./find-assignment.ts";

const PERMISSION = "assignment:carry-out";
/** A centre has hundreds of assignments a year. */
const MOST_ROWS = 20_000;

/** Adds the routes to the API. */
export function addAssignmentRoutes(app: Express, door: HttpDoor): void {
  app.post(
    "/files/assignments/:id",
    door.handle((visit, request, response) => onlyFew(() => receive(visit, request, response))),
  );
  app.get("/files/assignment-files/:id", door.handle(send));
  app.get("/export/assignments", door.handle(exportTable));
}

async function receive(visit: Visit, request: Request, response: Response): Promise<void> {
  const id = clientId<AssignmentId>(String(request.params["id"]));
  // Asked before a byte is read, and again when the file is kept.
  await visit.inMunicipality(PERMISSION, (ctx) => getAssignment(ctx, id));
  const fileName = nameOf(request);
  const content = await readWhole(request);
  const outcome = await visit.inMunicipality(PERMISSION, (ctx) =>
    addAssignmentFile(ctx, id, { fileName, content }),
  );
  if (isRefusal(outcome)) {
    response.status(422).json({ code: outcome.code, message: outcome.message });
    return;
  }
  response.status(201).json({ id: outcome.id, fileName: outcome.fileName, byteLength: outcome.byteLength });
}

async function send(visit: Visit, request: Request, response: Response): Promise<void> {
  const id = clientId<AssignmentFileId>(String(request.params["id"]));
  const file = await visit.inMunicipality(PERMISSION, (ctx) => readAssignmentFile(ctx, id));
  sendFile(response, file, Buffer.from(file.content));
}

const uuid = z.string().refine((text) => parseId(text) !== null);
const day = z
  .string()
  .transform((text, ctx) => parsePlainDate(text) ?? (ctx.addIssue("no such day"), z.NEVER))
  .nullish();

/** The same fields as `AssignmentFilter` of the API. */
const Filter = z.strictObject({
  view: z.enum(AssignmentView).default(AssignmentView.ALL),
  states: z.array(z.enum(AssignmentState)).nullish(),
  sources: z.array(z.enum(AssignmentSource)).nullish(),
  sectorIds: z.array(uuid).max(200).nullish(),
  isOverdue: z.boolean().nullish(),
  ownerMemberId: uuid.nullish(),
  ownerRecipientId: uuid.nullish(),
  dueFrom: day,
  dueTo: day,
  text: z.string().max(1_000).nullish(),
});

const Query = z.object({
  format: z.enum(["csv", "xlsx"]).default("csv"),
  lang: z.enum(["ru", "en"]).default("ru"),
  filter: z.string().default("{}"),
});

async function exportTable(visit: Visit, request: Request, response: Response): Promise<void> {
  const asked = Query.safeParse(request.query);
  const filter = asked.success ? Filter.safeParse(parsed(asked.data.filter)) : null;
  if (!asked.success || !filter?.success) throw badInput("Отбор для выгрузки записан неверно.");
  const { format, lang } = asked.data;
  const { rows, timeZone, today } = await visit.inMunicipality(PERMISSION, async (ctx) => {
    const found = await exportRows(ctx, filter.data);
    recordAudit(ctx, "assignments.exported", format, { count: found.length });
    await ctx.em.flush();
    return { rows: found, timeZone: ctx.timeZone, today: todayOf(ctx) };
  });
  const { localOf, textOf } = localTime(timeZone);
  const file = format === "csv" ? csvFile(textOf) : xlsxFile(localOf);
  const parts = [
    file.begin(EXPORT_COLUMNS.map((column) => column[lang])),
    file.add(rows.map((row) => EXPORT_COLUMNS.map(({ cell }) => cell(row, lang)))),
    file.end(),
  ];
  const name = { ru: "поручения", en: "assignments" }[lang];
  const mediaType =
    format === "csv"
      ? "text/csv; charset=utf-8"
      : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  sendFile(response, { fileName: `${name}-${today}.${format}`, mediaType }, Buffer.concat(parts));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function exportRows(ctx: MunicipalContext, filter: z.infer<typeof Filter>): Promise<ExportRow[]> {
  const where = joined(await conditionsOf(ctx, filter));
  return select<ExportRow>(
    ctx.em,
    `select ${EXPORT_COLUMNS_SQL} from assignment s ${EXPORT_JOINS_SQL}
     where ${where.sql} order by (s.closed_at is not null), s.due_on, s.id limit ${MOST_ROWS}`,
    [ctx.timeZone, ctx.timeZone, todayOf(ctx), ...where.values],
  );
}
