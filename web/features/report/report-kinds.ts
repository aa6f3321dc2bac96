import book from "../../../schema/report-kinds.json" with { type: "json" };

/** Capability that asks for a kind of report; null for one of no known duty. */
export function capabilityOf(kind: string): string | null {
  return book.kinds.find(({ code }) => code === kind)?.capability ?? null;
}

/** Every capability that asks for a report. */
export const reportCapabilities: readonly string[] = book.kinds.flatMap(({ capability }) => capability ?? []);

export const reportPath = (slug: string, id: string): string => `/${slug}/reports/${id}`;

/** A file of a report: of a version by its id, else of the draft. */
export const reportFilePath = (id: string, format: string): string => `/files/reports/${id}.${format}`;
