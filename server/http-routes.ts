/** Every address of the API besides `/graphql`. */
import type { Express } from "express";
import type { HttpDoor } from "./api/http-door.ts";
import { addCentreFileRoutes } from "./centre-file/centre-file-http.ts";
import { addOfficialPageRoutes } from "./official-page/official-page-http.ts";
import { addPlanFileRoutes } from "./plan/plan-http.ts";
import { addPollRoutes } from "./poll/poll-http.ts";
import { addAssignmentRoutes } from "./assignment/assignment-http.ts";
import { addCooperationExportRoutes } from "./cooperation/export/export-http.ts";
import { addCooperationFileRoutes } from "./cooperation/file-http.ts";
import { addWorkExportRoutes } from "./comparison/work/work-export-http.ts";
import { addExportRoutes } from "./inbox/export/export-http.ts";
import { addImportFileRoutes } from "./intake/import-file-http.ts";
import { addOpen311Routes } from "./intake/machine/open311-http.ts";
import { addWebhookRoutes } from "./intake/machine/webhook-http.ts";
import { addRatingExportRoutes } from "./rating/export/rating-http.ts";
import { addPublicationRoutes } from "./information/publications-http.ts";
import { addMinutesFileRoutes } from "./minutes/minutes-http.ts";
import { addReportRoutes } from "./intake/report-http.ts";
import { addCalendarRoutes } from "./meeting/calendar/calendar-http.ts";
import { addMaterialRoutes } from "./meeting/material-http.ts";
import { addRoadmapFileRoutes } from "./roadmap/roadmap-http.ts";
import { addReportFileRoutes } from "./report/report-http.ts";
import { addAttachmentRoutes } from "./submission/attachment-http.ts";

export const HTTP_ROUTES: readonly ((app: Express, door: HttpDoor) => void)[] = [
  addAttachmentRoutes,
  addCooperationFileRoutes,
  addCentreFileRoutes,
  addPlanFileRoutes,
  addOfficialPageRoutes,
  addPollRoutes,
  addMaterialRoutes,
  addCalendarRoutes,
  addImportFileRoutes,
  addExportRoutes,
  addWorkExportRoutes,
  addRatingExportRoutes,
  addCooperationExportRoutes,
  addReportRoutes,
  addReportFileRoutes,
  addRoadmapFileRoutes,
  addMinutesFileRoutes,
  addAssignmentRoutes,
  addOpen311Routes,
  addWebhookRoutes,
  addPublicationRoutes,
];
