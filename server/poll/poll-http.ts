/** `POST /files/polls/:id/results`: a table of results, as the feedback platform gives it out, with the bytes as the body. */
import type { Express, Request, Response } from "express";
import { onlyFew, readWhole } from "../api/file-transfer.ts";
import type { HttpDoor, Visit } from "../api/http-door.ts";
import { FileRefusalError } from "../intake/file/file-refusal.ts";
import { inspectFile, readRecords } from "../intake/file/read-file.ts";
import { clientId } from "../kernel/client-id.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { getPoll } from "./find-poll.ts";
import type { PollId } from "./poll.entity.ts";
import { readPollResults, type ResultTable } from "./poll-result.service.ts";

/** More rows are no table of results. */
const MOST_ROWS = 2_000;

/** Adds the route to the API. */
export function addPollRoutes(app: Express, door: HttpDoor): void {
  app.post(
    "/files/polls/:id/results",
    door.handle((visit, request, response) => onlyFew(() => receive(visit, request, response))),
  );
}

async function receive(visit: Visit, request: Request, response: Response): Promise<void> {
  const id = clientId<PollId>(String(request.params["id"]));
  // Asked before a byte is read, and again when the results are kept.
  await visit.inMunicipality("poll:change", (ctx) => getPoll(ctx, id));
  const table = await tableOf(await readWhole(request));
  const outcome = isRefusal(table)
    ? table
    : await visit.inMunicipality("poll:change", (ctx) => readPollResults(ctx, id, table));
  if (isRefusal(outcome)) {
    response.status(422).json({ code: outcome.code, message: outcome.message });
    return;
  }
  response.status(201).json({ id, revision: outcome.revision });
}

async function tableOf(content: Buffer): Promise<ResultTable | SubmissionRefusal> {
  const file = {
    length: content.length,
    async *read(start: number, end: number): AsyncGenerator<Uint8Array> {
      yield content.subarray(start, end);
    },
  };
  try {
    const layout = await inspectFile(file);
    const rows: (readonly string[])[] = [];
    for await (const { records } of readRecords(file, layout, MOST_ROWS)) {
      const broken = records.find(({ fault }) => fault !== null);
      if (broken)
        return refuse("ROW_DAMAGED", `Строка ${broken.number} файла повреждена. Выгрузите файл заново.`);
      rows.push(...records.map(({ cells }) => cells));
    }
    return { header: layout.header, rows };
  } catch (error) {
    if (error instanceof FileRefusalError) return refuse(error.code, error.message);
    throw error;
  }
}
