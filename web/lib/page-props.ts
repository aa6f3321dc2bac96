/** What Next hands to a page: parts of its path and its query. */
export interface PageProps<Params = Record<never, string>> {
  readonly params: Promise<Params>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** One value of a query; null when absent, empty or given twice. */
export function queryValue(value: string | string[] | undefined): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** A calendar day of a query; null for anything that is no `YYYY-MM-DD`. */
export function queryDay(value: string | string[] | undefined): string | null {
  const text = queryValue(value);
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
}
