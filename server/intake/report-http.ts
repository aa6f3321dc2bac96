/** What became of a file, to take along: the whole reconciliation, or the refused rows to be mended. Streamed. */
import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import { stringify } from "csv-stringify";
import type { Express, Response } from "express";
import type { HttpDoor, Visit } from "../api/http-door.ts";
import { clientId } from "../kernel/client-id.ts";
import { select } from "../kernel/select.ts";
import { getImport } from "./import.service.ts";
import { readReportRows, type ReportRow } from "./report.reads.ts";
import { sheetOf } from "./report-sheet.ts";
import type { SubmissionImport, SubmissionImportId } from "./submission-import.entity.ts";
import type { RowFault } from "./mapping/row-fault.ts";

const PERMISSION = "submission:import";
const PORTION = 2_000;

/** Adds the routes to the API. */
export function addReportRoutes(app: Express, door: HttpDoor): void {
  app.get(
    "/files/imports/:id/report.csv",
    door.handle(async (visit, request, response) => {
      const facts = await importOf(visit, String(request.params.id));
      await sendCsv(response, `Сверка ${facts.fileName}.csv`, reportLines(visit, facts));
    }),
  );
  app.get(
    "/files/imports/:id/report.xlsx",
    door.handle(async (visit, request, response) => {
      const facts = await importOf(visit, String(request.params.id));
      const content = await sheetOf(reportLines(visit, facts));
      setFile(response, `Сверка ${facts.fileName}.xlsx`, XLSX);
      response.end(content);
    }),
  );
  app.get(
    "/files/imports/:id/refusals.csv",
    door.handle(async (visit, request, response) => {
      const facts = await importOf(visit, String(request.params.id));
      await sendCsv(response, `Отказы ${facts.fileName}.csv`, refusedLines(visit, facts));
    }),
  );
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function importOf(visit: Visit, id: string): Promise<SubmissionImport> {
  return visit.inMunicipality(PERMISSION, (ctx) => getImport(ctx, clientId<SubmissionImportId>(id)), true);
}

function setFile(response: Response, name: string, type: string): void {
  response.set({
    "content-type": type,
    "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  });
}

/** Spreadsheets take a cell that begins with these signs for a formula. */
async function sendCsv(response: Response, name: string, lines: AsyncIterable<string[]>): Promise<void> {
  setFile(response, name, "text/csv; charset=utf-8");
  await pipeline(
    Readable.from(lines),
    stringify({ bom: true, delimiter: ";", escape_formulas: true }),
    response,
  );
}

const OUTCOMES: Readonly<Record<ReportRow["outcome"], string>> = {
  CREATED: "Новое",
  CHANGED: "Изменено",
  REFUSED: "Отказано",
};

async function* reportLines(visit: Visit, facts: SubmissionImport): AsyncGenerator<string[]> {
  yield ["Строка файла", "Что сделано", "Номер в реестре", "Столбец", "Причина"];
  for (let position = 0; position < facts.batches; position += 1) {
    const rows = await visit.inMunicipality(
      PERMISSION,
      (ctx) => readReportRows(ctx, facts.id, position),
      true,
    );
    for (const { row, outcome, number } of rows) yield [String(row), OUTCOMES[outcome], number ?? "", "", ""];
  }
  for await (const { rowNumber, faults } of refusedRows(visit, facts))
    for (const { column, message } of faults)
      yield [String(rowNumber), OUTCOMES.REFUSED, "", column ?? "", message];
  yield ["", "Без изменений", String(facts.rowsUnchanged), "", ""];
}

/** The file's own columns behind the reasons, so that the rows can be mended and loaded again as they are. */
async function* refusedLines(visit: Visit, facts: SubmissionImport): AsyncGenerator<string[]> {
  yield [...(facts.layout?.header ?? []), "Строка файла", "Причина отказа"];
  const width = facts.layout?.header.length ?? 0;
  for await (const { rowNumber, faults, cells } of refusedRows(visit, facts)) {
    const whole = Array.from({ length: width }, (_, at) => cells[at] ?? "");
    const reasons = faults.map(({ column, message }) =>
      column === null ? message : `${column}: ${message}`,
    );
    yield [...whole, String(rowNumber), reasons.join(" ")];
  }
}

interface RefusedRow {
  readonly rowNumber: number;
  readonly faults: RowFault[];
  readonly cells: string[];
}

async function* refusedRows(visit: Visit, { id }: SubmissionImport): AsyncGenerator<RefusedRow> {
  for (let behind = 0; ;) {
    const from = behind;
    const rows = await visit.inMunicipality(
      PERMISSION,
      (ctx) =>
        select<RefusedRow>(
          ctx.em,
          `select row_number as "rowNumber", faults, cells from submission_import_refusal
           where municipality_id = ? and import_id = ? and row_number > ? order by row_number limit ?`,
          [ctx.municipalityId, id, from, PORTION],
        ),
      true,
    );
    yield* rows;
    if (rows.length < PORTION) return;
    behind = rows.at(-1)!.rowNumber;
  }
}
