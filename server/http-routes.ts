/** Every address of the API besides `/graphql`. */
import type { Express } from "express";
import type { HttpDoor } from "./api/http-door.ts";
import { addImportFileRoutes } from "./intake/import-file-http.ts";
import { addReportRoutes } from "./intake/report-http.ts";
import { addAttachmentRoutes } from "./submission/attachment-http.ts";

export const HTTP_ROUTES: readonly ((app: Express, door: HttpDoor) => void)[] = [
  addAttachmentRoutes,
  addImportFileRoutes,
  addReportRoutes,
];
