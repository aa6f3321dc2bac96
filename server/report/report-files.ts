/** Files of what was sent: made once, kept byte for byte. */
import { createHash } from "node:crypto";
import type { DocumentContent } from "../document/document-content.ts";
import { documentOf } from "../document/document-writer.ts";
import type { MunicipalContext, RegionWideContext } from "../kernel/context.ts";
import type { MunicipalityId } from "../kernel/ids.ts";
import { select } from "../kernel/select.ts";
import { ReportFormat } from "./report.enums.ts";
import type { ReportIssue, ReportIssueId } from "./report-issue.entity.ts";

export interface KeptFile {
  readonly format: ReportFormat;
  readonly sha256: string;
  readonly byteLength: number;
}

export const CONTENT_TYPES: Readonly<Record<ReportFormat, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf",
};

/** Name under which a file is saved: what it is and of which period. */
export function fileName(title: string, format: ReportFormat): string {
  const clean = title
    .replaceAll(/[\\/:*?"<>|\u0000-\u001f]/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  return `${clean.slice(0, 120).trim() || "Отчёт"}.${format}`;
}

/** The bytes of a kept file; null while it is not there, or not for the viewer. */
export async function readFile(
  ctx: MunicipalContext | RegionWideContext,
  municipalityId: MunicipalityId,
  issueId: ReportIssueId,
  format: ReportFormat,
): Promise<Buffer | null> {
  const [row] = await select<{ content: Uint8Array }>(
    ctx.em,
    "select content from report_file where municipality_id = ? and issue_id = ? and format = ?",
    [municipalityId, issueId, format],
  );
  return row ? Buffer.from(row.content) : null;
}

export interface IssueToWrite {
  readonly id: ReportIssueId;
  readonly isForRegion: boolean;
  readonly content: DocumentContent;
}

/** Writes the three files; call outside of any transaction. */
export async function writeFiles(content: DocumentContent): Promise<Map<ReportFormat, Buffer>> {
  const files = new Map<ReportFormat, Buffer>();
  for (const format of Object.values(ReportFormat)) files.set(format, await documentOf(format, content));
  return files;
}

/** Keeps the files; those that are there stay as they are. */
export async function keepFiles(
  ctx: MunicipalContext,
  issue: Pick<IssueToWrite, "id" | "isForRegion">,
  files: ReadonlyMap<ReportFormat, Buffer>,
): Promise<void> {
  for (const [format, content] of files)
    await select(
      ctx.em,
      `insert into report_file (municipality_id, issue_id, format, region_id, is_for_region, sha256, byte_length, content)
       values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (municipality_id, issue_id, format) do nothing`,
      [
        ctx.municipalityId,
        issue.id,
        format,
        ctx.regionId,
        issue.isForRegion,
        createHash("sha256").update(content).digest("hex"),
        content.length,
        content,
      ],
    );
}

/** Which files of what was sent are there. */
export function filesOf(
  ctx: MunicipalContext | RegionWideContext,
  { municipality, id }: Pick<ReportIssue, "municipality" | "id">,
): Promise<KeptFile[]> {
  return select<KeptFile>(
    ctx.em,
    `select format, sha256, byte_length as "byteLength" from report_file
     where municipality_id = ? and issue_id = ? order by format`,
    [municipality, id],
  );
}
