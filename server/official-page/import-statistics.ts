/** The monthly sheet of pages: taken by the words of its columns, page after page. */
import { recordAudit } from "../audit/record-audit.ts";
import type { RowRecord } from "../intake/file/file-layout.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { todayOf } from "../kernel/context.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { OfficialPage, type OfficialPageId } from "./official-page.entity.ts";
import { notePost } from "./official-page.reads.ts";
import { lastDayOfPart } from "./month-parts.ts";
import { readSheet } from "./read-sheet.ts";
import {
  type Figure,
  FIGURES,
  partOf,
  type StatisticColumns,
  statisticColumns,
  wholeNumber,
} from "./sheet-columns.ts";

export interface SheetTaken {
  /** Pages whose figures were taken. */
  readonly pages: number;
  readonly refused: readonly { readonly row: number; readonly message: string }[];
}

export type PartFigures = Record<Figure, number>;
export type MonthFigures = Map<number, PartFigures>;

/**
 * Takes a sheet of one month. Figures of a page that are there already are replaced: a sheet is sent anew when it
 * was wrong.
 */
export async function importStatistics(
  ctx: MunicipalContext,
  month: PlainDate,
  content: Uint8Array,
): Promise<SheetTaken | SubmissionRefusal> {
  if (month > todayOf(ctx)) return refuse("MONTH_AHEAD", "Этот месяц ещё не наступил. Выберите другой.");
  const sheet = await readSheet(content);
  if (isRefusal(sheet)) return sheet;
  const columns = statisticColumns(sheet.header);
  if (columns === null)
    return refuse(
      "COLUMNS_UNKNOWN",
      "Не удалось найти столбцы. Нужны ссылка на страницу и показатели по неделям: публикации, лайки, комментарии, репосты, просмотры.",
    );
  const pages = await ctx.em.find(OfficialPage, { municipality: ctx.municipalityId });
  const byKey = new Map(pages.flatMap((page) => keysOf(page).map((key) => [key, page] as const)));
  const found = new Map<OfficialPageId, MonthFigures>();
  const refused: { row: number; message: string }[] = [];
  for (const record of sheet.rows) {
    const named = record.cells[columns.page]?.trim() ?? "";
    if (named === "" || /^(итог|всего|средн)/i.test(named)) continue;
    const page = byKey.get(keyOf(named));
    const message = page ? takeRow(record, columns, figuresOf(found, page.id)) : UNKNOWN_PAGE;
    if (message !== null) refused.push({ row: record.number, message });
  }
  for (const [pageId, figures] of found) await keepFigures(ctx, pageId, month, figures, "FILE");
  recordAudit(ctx, "pageStatistics.imported", month.slice(0, 7), {
    pages: found.size,
    refused: refused.length,
  });
  await ctx.em.flush();
  return { pages: found.size, refused };
}

const UNKNOWN_PAGE = "Такой страницы нет в реестре. Проверьте ссылку или добавьте страницу.";

/** An address without what differs between copies of it; an id as it is. */
export const keyOf = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(www\.|m\.)?/, "")
    .replace(/^vk\.ru/, "vk.com")
    .replace(/[/?#]+$/, "");

const keysOf = ({ link, pageRef }: OfficialPage): string[] => [keyOf(link), keyOf(pageRef)];

function figuresOf(found: Map<OfficialPageId, MonthFigures>, id: OfficialPageId): MonthFigures {
  const figures = found.get(id) ?? new Map<number, PartFigures>();
  found.set(id, figures);
  return figures;
}

export const noFigures = (): PartFigures => ({ posts: 0, likes: 0, comments: 0, reposts: 0, views: 0 });

/** @returns why the row cannot be taken; null when it was */
function takeRow({ cells, fault }: RowRecord, columns: StatisticColumns, into: MonthFigures): string | null {
  if (fault) return "Строка повреждена. Исправьте её в файле.";
  const ofRow = columns.week === null ? null : partOf(cells[columns.week] ?? "");
  if (columns.week !== null && ofRow === null) return "Не понятно, за какую неделю строка.";
  const read = columns.figures.map(({ index, figure, part }) => ({
    figure,
    part: part ?? ofRow!,
    value: wholeNumber(cells[index] ?? ""),
  }));
  if (read.some(({ value }) => value === null))
    return "В строке есть значение, которое не является целым числом.";
  for (const { figure, part, value } of read) {
    const figures = into.get(part) ?? noFigures();
    figures[figure] = value!;
    into.set(part, figures);
  }
  return null;
}

/** Replaces the figures of a page for a month, and notes when something was last posted. */
export async function keepFigures(
  ctx: MunicipalContext,
  pageId: OfficialPageId,
  month: PlainDate,
  figures: MonthFigures,
  origin: "FILE" | "NETWORK",
): Promise<void> {
  const own = [ctx.municipalityId, pageId, month];
  await select(
    ctx.em,
    "delete from page_statistic where municipality_id = ? and page_id = ? and month = ?",
    own,
  );
  for (const [part, values] of figures)
    await select(
      ctx.em,
      `insert into page_statistic (municipality_id, page_id, month, part, ${FIGURES.join(", ")}, taken_at, origin)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [...own, part, ...FIGURES.map((figure) => values[figure]), ctx.clock.now(), origin],
    );
  const posted = [...figures].filter(([, { posts }]) => posts > 0).map(([part]) => part);
  if (origin === "NETWORK" || posted.length === 0) return;
  const day = lastDayOfPart(month, Math.max(...posted));
  const today = todayOf(ctx);
  await notePost(ctx, pageId, day < today ? day : today);
}
