/** Work at a draft: texts of people, figures filled in again. */
import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { refuse } from "../submission/submission-refusal.ts";
import { figuresOf } from "./figures/report-figures.ts";
import { lockReport, recordReportEvent, type WorkedReport } from "./find-report.ts";
import type { ReportId } from "./report.entity.ts";
import { ReportState } from "./report.enums.ts";
import type { OwnSection } from "./report-content.ts";
import { isRefusal, notDraft, type ReportRefusal } from "./report-refusal.ts";

const LONGEST_TITLE = 300;
/** Characters of a text: fifty pages. */
const LONGEST_TEXT = 100_000;
const MOST_SECTIONS = 40;
const MOST_ROWS = 200;
const MOST_COLUMNS = 12;
const LONGEST_CELL = 2_000;

export interface ReportChange {
  readonly id: ReportId;
  readonly revision: number;
  readonly title: string;
  readonly sections: readonly OwnSection[];
}

/** Keeps what people wrote; the figures stay as they are. */
export async function changeReport(
  ctx: MunicipalContext,
  { id, revision, title, sections }: ReportChange,
): Promise<WorkedReport | ReportRefusal> {
  const worked = await lockReport(ctx, id, revision);
  if (isRefusal(worked)) return worked;
  if (worked.draft.state !== ReportState.DRAFT) return notDraft();
  const refused = refusalOf(title, sections);
  if (refused) return refused;
  worked.draft.title = title.trim();
  worked.draft.own = sections.map(trimmed).filter(isTold);
  worked.draft.revision += 1;
  recordReportEvent(ctx, id, "CHANGED");
  await ctx.em.flush();
  return worked;
}

/** Fills the figures in as they are now; what people wrote stays. */
export async function refillReport(
  ctx: MunicipalContext,
  id: ReportId,
  revision: number,
): Promise<WorkedReport | ReportRefusal> {
  const worked = await lockReport(ctx, id, revision);
  if (isRefusal(worked)) return worked;
  const { report, draft } = worked;
  if (draft.state !== ReportState.DRAFT) return notDraft();
  const { kind, channel, period, startsOn, endsOn, isForRegion } = report;
  draft.figures = await figuresOf(ctx, { kind, channel, period, span: { startsOn, endsOn }, isForRegion });
  draft.revision += 1;
  recordReportEvent(ctx, id, "REFILLED");
  recordAudit(ctx, "report.refilled", draft.title);
  await ctx.em.flush();
  return worked;
}

const trimmed = ({ title, text, table, ...section }: OwnSection): OwnSection => ({
  ...section,
  title: title?.trim().toWellFormed() || null,
  text: text.trim().toWellFormed(),
  table: table && table.length > 0 ? table.map((row) => row.map((cell) => cell.toWellFormed())) : null,
});

/** A section of the program that nobody changed needs no row; one's own without a word is none. */
const isTold = ({ title, text, table, isHidden }: OwnSection): boolean =>
  title !== null || text !== "" || table !== null || isHidden;

function refusalOf(title: string, sections: readonly OwnSection[]): ReportRefusal | null {
  if (title.trim() === "") return refuse("TEXT_MISSING", "Напишите название отчёта.");
  if (
    title.length > LONGEST_TITLE ||
    sections.some((section) => (section.title?.length ?? 0) > LONGEST_TITLE)
  )
    return refuse("TEXT_TOO_LONG", `Название длиннее ${LONGEST_TITLE} знаков. Сократите его.`);
  if (sections.length > MOST_SECTIONS)
    return refuse("TOO_MANY_SECTIONS", `Разделов больше ${MOST_SECTIONS}. Объедините их.`);
  if (new Set(sections.map(({ code }) => code)).size < sections.length)
    return refuse("SECTION_TWICE", "Один раздел указан дважды. Обновите страницу.");
  if (sections.some(({ text }) => text.length > LONGEST_TEXT))
    return refuse(
      "TEXT_TOO_LONG",
      `Текст раздела длиннее ${LONGEST_TEXT.toLocaleString("ru-RU")} знаков. Сократите его.`,
    );
  return sections.some(({ table }) => table !== null && isTooLarge(table))
    ? refuse(
        "TABLE_TOO_LARGE",
        `Таблица больше ${MOST_ROWS} строк или ${MOST_COLUMNS} столбцов, или в ячейке больше ${LONGEST_CELL} знаков.`,
      )
    : null;
}

function isTooLarge(table: readonly (readonly string[])[]): boolean {
  return (
    table.length > MOST_ROWS ||
    table.some((row) => row.length > MOST_COLUMNS || row.some((cell) => cell.length > LONGEST_CELL))
  );
}
