/** A report as a document: figures and people's texts in their order, ready for any format. */
import { cleanText } from "../document/document-text.ts";
import type {
  DocumentColumn,
  DocumentContent,
  DocumentSection,
  DocumentTable,
} from "../document/document-content.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { select } from "../kernel/select.ts";
import type { WorkedReport } from "./find-report.ts";
import type { FilledSection, OwnSection } from "./report-content.ts";
import type { Report } from "./report.entity.ts";
import { ReportState } from "./report.enums.ts";
import { reportingOf } from "./report-ground.reads.ts";

/** Who signs, where the regulation names no role that draws the report up. */
const SIGNING_ROLES = ["HEAD", "CURATOR", "COORDINATOR"];

/**
 * The document as it is now.
 *
 * @param version number under which it is sent; null for a draft
 */
export async function documentOfReport(
  ctx: MunicipalContext,
  { report, draft }: WorkedReport,
  version: number | null,
): Promise<DocumentContent> {
  const reporting = await reportingOf(ctx, report.endsOn);
  const [town] = await select<{ name: string }>(ctx.em, "select name from municipality where id = ?", [
    ctx.municipalityId,
  ]);
  const rule = reporting?.rules.find(({ key }) => key === report.ruleKey);
  const titles = reporting?.roleTitles ?? new Map<string, string>();
  const signing = [rule?.by, ...SIGNING_ROLES].find((code) => code != null && titles.has(code)) ?? null;
  return {
    language: "ru",
    issuer: reporting?.centre ?? town!.name,
    title: draft.title,
    subtitle: version !== null && version > 1 ? `Редакция ${version} взамен направленной ранее` : null,
    facts: factsOf(report, draft.askedBy),
    asOf: momentText(new Date(draft.figures.at), ctx.timeZone),
    mark: version === null && draft.state !== ReportState.SENT ? "Проект" : null,
    sections: sectionsOf(draft.figures.sections, draft.own),
    signatures: [{ post: signing === null ? "Руководитель" : titles.get(signing)!, name: null }],
  };
}

function factsOf({ recipients, clauses }: Report, askedBy: string | null) {
  return [
    ...(recipients.length > 0 ? [{ name: "Кому", value: recipients.join(", ") }] : []),
    ...(askedBy !== null && !recipients.includes(askedBy) ? [{ name: "По запросу", value: askedBy }] : []),
    ...(clauses.length > 0
      ? [
          {
            name: "Основание",
            value: `${clauses.length > 1 ? "пункты" : "пункт"} ${clauses.join(", ")} положения`,
          },
        ]
      : []),
  ];
}

/** Sections of the program in their order with what people wrote under them, then people's own. Empty ones are left out. */
export function sectionsOf(filled: readonly FilledSection[], own: readonly OwnSection[]): DocumentSection[] {
  const byCode = new Map(own.map((section) => [section.code, section]));
  const known = new Set(filled.map(({ code }) => code));
  const all = [
    ...filled.map((section) => joined(section, byCode.get(section.code) ?? null)),
    ...own.filter(({ code }) => !known.has(code)).map((section) => joined(null, section)),
  ];
  return all
    .filter((section) => section !== null)
    .map((section, at) => ({
      ...section,
      title: section.title === null ? null : `${at + 1}. ${section.title}`,
    }));
}

function joined(filled: FilledSection | null, own: OwnSection | null): DocumentSection | null {
  if (own?.isHidden) return null;
  const text = own?.text ?? "";
  const tables = [...(filled?.tables ?? []), ...(own?.table ? [ownTable(own.table)] : [])];
  const paragraphs = [...(filled?.sentences ?? []), ...text.split(/\n{2,}/).filter((each) => each !== "")];
  const charts = filled?.charts ?? [];
  if (paragraphs.length === 0 && tables.length === 0 && charts.length === 0) return null;
  return { title: own?.title ?? filled?.title ?? null, paragraphs, tables, charts };
}

/** What people typed stays text: nobody's «1,5» is turned into a number. */
function ownTable([head = [], ...rows]: readonly (readonly string[])[]): DocumentTable {
  const width = Math.max(head.length, ...rows.map((row) => row.length), 1);
  const columns: DocumentColumn[] = Array.from({ length: width }, (_, at) => ({
    title: cleanText(head[at] ?? ""),
  }));
  return {
    title: null,
    columns,
    rows: rows.map((row) => columns.map((_, at) => row[at] ?? "")),
    note: null,
  };
}

/** «16 ноября 2026 года, 00:15» on the municipality's clock. */
function momentText(at: Date, timeZone: string): string {
  const day = new Intl.DateTimeFormat("ru-RU", { timeZone, day: "numeric", month: "long" }).format(at);
  const year = new Intl.DateTimeFormat("ru-RU", { timeZone, year: "numeric" }).format(at);
  const time = new Intl.DateTimeFormat("ru-RU", { timeZone, hour: "2-digit", minute: "2-digit" }).format(at);
  return `${day} ${year} года, ${time}`;
}
