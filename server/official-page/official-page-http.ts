/** Files over HTTP: `POST /files/official-pages` (the register), `POST /files/page-statistics?month=YYYY-MM` (a sheet). */
import type { Express, Request, Response } from "express";
import { nameOf, onlyFew, readWhole } from "../api/file-transfer.ts";
import type { HttpDoor, Visit } from "../api/http-door.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { badInput, DenialError } from "../kernel/errors.ts";
import { hasField } from "../regulation/features.ts";
import { standingOf } from "../regulation/standing.ts";
import { isRefusal, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { importPages } from "./import-pages.ts";
import { importStatistics } from "./import-statistics.ts";
import { readMonth } from "./month-parts.ts";

/** Adds the routes to the API. */
export function addOfficialPageRoutes(app: Express, door: HttpDoor): void {
  app.post(
    "/files/official-pages",
    door.handle((visit, request, response) =>
      take(visit, request, response, "Mutation.saveOfficialPage", importPages),
    ),
  );
  app.post(
    "/files/page-statistics",
    door.handle((visit, request, response) => {
      const month = readMonth(String(request.query["month"]));
      if (month === null) throw badInput("Назовите месяц так: ГГГГ-ММ.");
      return take(visit, request, response, "Query.pageStatistics", (ctx, content) =>
        importStatistics(ctx, month, content),
      );
    }),
  );
}

/** @param field what the regulation has to provide for */
function take<Taken extends object>(
  visit: Visit,
  request: Request,
  response: Response,
  field: string,
  work: (ctx: MunicipalContext, content: Buffer) => Promise<Taken | SubmissionRefusal>,
): Promise<void> {
  return onlyFew(async () => {
    // Asked before a byte is read; the name is asked for because a foreign page cannot send it.
    await visit.inMunicipality("officialPage:change", async (ctx) => {
      if (!hasField(await standingOf(ctx), field)) throw new DenialError("NOT_IN_REGULATION");
      return nameOf(request);
    });
    const content = await readWhole(request);
    const outcome = await visit.inMunicipality("officialPage:change", (ctx) => work(ctx, content));
    if (isRefusal(outcome)) response.status(422).json({ code: outcome.code, message: outcome.message });
    else response.status(200).json(outcome);
  });
}
