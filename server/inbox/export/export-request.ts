/** What the address of an export asks for. */
import { z } from "zod";
import { badInput } from "../../kernel/errors.ts";
import { parsePlainDate } from "../../kernel/plain-date.ts";
import { ApplicantKind, Regime, Scale, SubmissionState } from "../../submission/submission.enums.ts";
import { type SubmissionFilter, SubmissionSort, SubmissionView } from "../submission-filter.types.ts";
import type { Language } from "./export-columns.ts";

const texts = z.array(z.string().max(100)).max(200).nullish();
const day = z
  .string()
  .transform((text, ctx) => parsePlainDate(text) ?? (ctx.addIssue("no such day"), z.NEVER))
  .nullish();
const flag = z.boolean().nullish();

/** The same fields as `SubmissionFilter` of the API. */
const Filter = z.strictObject({
  view: z.enum(SubmissionView).default(SubmissionView.ALL),
  text: z.string().max(1_000).nullish(),
  states: z.array(z.enum(SubmissionState)).nullish(),
  regimes: z.array(z.enum(Regime)).nullish(),
  channels: texts,
  sectorIds: texts,
  topicIds: texts,
  recipientIds: texts,
  executorIds: texts,
  scales: z.array(z.enum(Scale)).nullish(),
  applicantKinds: z.array(z.enum(ApplicantKind)).nullish(),
  receivedFrom: day,
  receivedTo: day,
  isRepeat: flag,
  isFastTrack: flag,
  isAccelerated: flag,
  causeMissing: flag,
  mark: z.array(z.int()).nullish(),
  place: z.string().max(1_000).nullish(),
});

const Query = z.object({
  format: z.enum(["csv", "xlsx"]).default("csv"),
  lang: z.enum(["ru", "en"]).default("ru"),
  sort: z.enum(SubmissionSort).default(SubmissionSort.URGENCY),
  filter: z.string().default("{}"),
});

export interface ExportRequest {
  readonly format: "csv" | "xlsx";
  readonly language: Language;
  readonly sort: SubmissionSort;
  readonly filter: SubmissionFilter;
}

/** @throws {DenialError} BAD_INPUT for an address that the portal does not make */
export function readExportRequest(query: unknown): ExportRequest {
  const asked = Query.safeParse(query);
  const filter = asked.success ? Filter.safeParse(parsed(asked.data.filter)) : null;
  if (!asked.success || !filter?.success) throw badInput("Отбор для выгрузки записан неверно.");
  const { format, lang, sort } = asked.data;
  return { format, language: lang, sort, filter: filter.data as SubmissionFilter };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
