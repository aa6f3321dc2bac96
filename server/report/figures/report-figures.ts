/** Fills in the figures of a report: sections with tables, charts and the sentences that follow from them. */
import type { MunicipalContext } from "../../kernel/context.ts";
import { todayOf } from "../../kernel/context.ts";
import { FORMULA_VERSION } from "../../indicator/indicator-book.ts";
import type { FilledFigures, FilledSection } from "../report-content.ts";
import { reportKind, type SectionCode } from "../report-kinds.ts";
import { daysBefore, type ReportSpan, type Rhythm, spanBefore } from "../report-period.ts";
import { SECTION_TITLES } from "../report-words.ts";
import { causesSection, termsSection, topicsSection } from "./analysis-sections.ts";
import { countsSection, indicatorsSection, statesSection, trendSection } from "./count-sections.ts";
import { pagesSection } from "./pages-section.ts";
import { channelsSection, recipientsSection, sectorsSection } from "./division-sections.ts";

/** What a report tells of. */
export interface FigureAsk {
  readonly kind: string;
  readonly channel: string | null;
  readonly period: Rhythm | "ON_REQUEST";
  readonly span: ReportSpan;
  /** The regional centre reads it: nothing in it names those who deal with submissions. */
  readonly isForRegion: boolean;
}

export interface FigureScope extends FigureAsk {
  readonly before: ReportSpan;
}

type Body = Omit<FilledSection, "code" | "title">;
export type SectionWriter = (ctx: MunicipalContext, scope: FigureScope) => Promise<Body>;

const EMPTY: Body = { sentences: [], tables: [], charts: [] };

/** Sections that are not here are for people to write. */
const WRITERS: Partial<Record<SectionCode, SectionWriter>> = {
  COUNTS: countsSection,
  INDICATORS: indicatorsSection,
  TREND: trendSection,
  STATES: statesSection,
  SECTORS: sectorsSection,
  CHANNELS: channelsSection,
  TOPICS: topicsSection,
  CAUSES: causesSection,
  TERMS: termsSection,
  RECIPIENTS: recipientsSection,
  PAGES: pagesSection,
};

/** The figures as they are now. */
export async function figuresOf(ctx: MunicipalContext, ask: FigureAsk): Promise<FilledFigures> {
  const { period, span } = ask;
  const before = period === "ON_REQUEST" ? daysBefore(span) : spanBefore(period, span);
  const codes = reportKind(ask.kind).sections.filter((code) => !(ask.isForRegion && code === "RECIPIENTS"));
  const sections: FilledSection[] = [];
  // One transaction has one connection: statements would wait for one another anyway.
  for (const code of codes) {
    const body = (await WRITERS[code]?.(ctx, { ...ask, before })) ?? EMPTY;
    sections.push({ code, title: SECTION_TITLES[code], ...body });
  }
  return { at: ctx.clock.now().toISOString(), formulaVersion: FORMULA_VERSION, sections };
}

/** Whether the last day is not over: figures of such a period are not final. */
export const isRunning = (ctx: MunicipalContext, { endsOn }: ReportSpan): boolean => endsOn >= todayOf(ctx);
