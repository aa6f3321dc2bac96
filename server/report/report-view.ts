/** Contents as the API shows them: cells are printed, so that screen and paper never differ. */
import type { DocumentCell, DocumentContent, DocumentTable } from "../document/document-content.ts";
import { cellText } from "../document/document-text.ts";
import type { ReportSection } from "./report.types.ts";
import type { ReportDocument, ReportTable } from "./report-document.types.ts";
import type { ReportDraft } from "./report-draft.entity.ts";

export function documentView(content: DocumentContent): ReportDocument {
  const { issuer, title, subtitle, facts, asOf, sections, signatures } = content;
  return {
    issuer,
    title,
    subtitle,
    facts,
    asOf,
    sections: sections.map((section) => ({
      title: section.title,
      paragraphs: section.paragraphs,
      charts: section.charts,
      tables: section.tables.map(tableView),
    })),
    signatures: signatures.map(({ post }) => post),
  };
}

function tableView({ title, columns, rows, total, note }: DocumentTable): ReportTable {
  const printed = (cells: readonly DocumentCell[]) =>
    columns.map(({ shape }, at) => cellText(cells[at] ?? null, shape, "ru"));
  return {
    title,
    columns: columns.map((column) => ({ title: column.title, isNumber: column.shape !== undefined })),
    rows: rows.map(printed),
    total: total ? printed(total) : null,
    note,
  };
}

/** Every section of a draft in its order, those left out and people's own among them. */
export function sectionsView({ figures, own }: ReportDraft): ReportSection[] {
  const byCode = new Map(own.map((section) => [section.code, section]));
  const known = new Set(figures.sections.map(({ code }) => code));
  const empty = { title: null, text: "", table: null, isHidden: false };
  return [
    ...figures.sections.map((section) => {
      const { title, text, table, isHidden } = byCode.get(section.code) ?? empty;
      const isFilled = section.tables.length + section.charts.length + section.sentences.length > 0;
      return { code: section.code, title: title ?? section.title, isFilled, text, table, isHidden };
    }),
    ...own
      .filter(({ code }) => !known.has(code))
      .map(({ code, title, text, table, isHidden }) => ({
        code,
        title: title ?? "",
        isFilled: false,
        text,
        table,
        isHidden,
      })),
  ];
}
