/** Columns of the inbox. The number and the matter always stand there: they name the row. */
export const inboxColumns = [
  "number",
  "due",
  "state",
  "regime",
  "summary",
  "channel",
  "topic",
  "sector",
  "place",
  "recipient",
  "executor",
  "scale",
  "applicant",
  "mark",
  "received",
  "lastEvent",
] as const;
export type InboxColumn = (typeof inboxColumns)[number];

export const fixedColumns: ReadonlySet<InboxColumn> = new Set<InboxColumn>(["number", "summary"]);

/** Facts that stand under another column, small, until they get a column of their own. */
export const under: Readonly<Partial<Record<InboxColumn, InboxColumn>>> = {
  number: "channel",
  state: "regime",
  summary: "place",
  topic: "sector",
};

const usual: readonly InboxColumn[] = [
  "number",
  "due",
  "state",
  "summary",
  "topic",
  "recipient",
  "executor",
  "lastEvent",
];

/** Which columns a person last chose: a cookie, so that the first picture of the page already has them. */
export const columnsCookie = "inbox-columns";

/**
 * Columns to show, in the order of the table.
 *
 * @param chosen codes of the address or of the cookie; null, or nothing known in it, means the usual ones
 * @param hasScale whether the regulation in force tells scales of incidents apart
 */
export function columnsOf(chosen: readonly string[] | null, hasScale: boolean): InboxColumn[] {
  const known = inboxColumns.filter((column) => chosen?.includes(column) && !fixedColumns.has(column));
  const wanted = new Set<InboxColumn>(known.length > 0 ? [...fixedColumns, ...known] : usual);
  return offeredColumns(hasScale).filter((column) => wanted.has(column));
}

/** Columns there are to choose from. */
export function offeredColumns(hasScale: boolean): InboxColumn[] {
  return inboxColumns.filter((column) => column !== "scale" || hasScale);
}
