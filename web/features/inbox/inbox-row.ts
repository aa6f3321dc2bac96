import type { InboxQuery, SubmissionRowFragment } from "@/lib/graphql.generated.ts";

export type InboxPageData = InboxQuery["submissions"];
export type Submission = SubmissionRowFragment;
export type Highlight = InboxPageData["edges"][number]["highlight"][number];

/** One line of the inbox. */
export interface InboxRow {
  readonly submission: Submission;
  readonly highlight: readonly Highlight[];
}

/** Rows of a page, without those that are there already: a row may move while pages are turned. */
export function appendPage(rows: readonly InboxRow[], page: InboxPageData): InboxRow[] {
  const known = new Set(rows.map(({ submission }) => submission.id));
  const fresh = page.edges
    .filter(({ node }) => !known.has(node.id))
    .map(({ node, highlight }) => ({ submission: node, highlight }));
  return [...rows, ...fresh];
}

/** The same rows with newer facts of some; an older revision never replaces a newer one. */
export function patchRows(rows: readonly InboxRow[], changed: readonly Submission[]): InboxRow[] {
  const byId = new Map(changed.map((submission) => [submission.id, submission]));
  return rows.map((row) => {
    const newer = byId.get(row.submission.id);
    if (!newer || newer.revision < row.submission.revision) return row;
    // Marks of the search belong to the text they were found in.
    return { submission: newer, highlight: newer.summary === row.submission.summary ? row.highlight : [] };
  });
}
