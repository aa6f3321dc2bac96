import { expect, test } from "vitest";
import {
  appendPage,
  patchRows,
  type InboxPageData,
  type InboxRow,
  type Submission,
} from "@/features/inbox/inbox-row.ts";

const submission = (id: string, of: Partial<Submission> = {}): Submission => ({
  id,
  number: `2026-${id}`,
  revision: 1,
  state: "NEW",
  regime: "MESSAGE",
  channel: "POS",
  channelName: "ПОС",
  summary: "Не убран снег во дворе",
  place: null,
  scale: null,
  applicantKind: "CITIZEN",
  mark: null,
  receivedAt: "2026-01-01T00:00:00Z",
  dueAt: null,
  isRepeat: false,
  isFastTrack: false,
  isAccelerated: false,
  returnCount: 0,
  topic: null,
  sector: null,
  recipient: null,
  executorName: null,
  lastEvent: { at: "2026-01-01T00:00:00Z", kind: "REGISTERED", actor: "Оператор" },
  ...of,
});
const found = [{ field: "summary", ranges: [{ start: 9, end: 13 }] }];
const row = (id: string): InboxRow => ({ submission: submission(id), highlight: found });
const page = (...ids: string[]): InboxPageData => ({
  totalCount: 9,
  isTotalExact: true,
  pageInfo: { hasNextPage: false, endCursor: null },
  edges: ids.map((id) => ({ node: submission(id), highlight: [] })),
});
const ids = (rows: readonly InboxRow[]) => rows.map((each) => each.submission.id);

test("a row that moved to the next page stands once", () => {
  expect(ids(appendPage([row("1"), row("2")], page("2", "3")))).toEqual(["1", "2", "3"]);
});

test("newer facts take the place of older ones, not the other way round", () => {
  const rows = [{ submission: submission("1", { revision: 5 }), highlight: [] }];
  expect(patchRows(rows, [submission("1", { revision: 4, state: "CLOSED" })])).toEqual(rows);
  const [patched] = patchRows(rows, [submission("1", { revision: 6, state: "CLOSED" })]);
  expect(patched?.submission.state).toBe("CLOSED");
});

test("marks of the search stay with the text they were found in", () => {
  const same = patchRows([row("1")], [submission("1", { revision: 2 })]);
  const other = patchRows([row("1")], [submission("1", { revision: 2, summary: "Иное" })]);
  expect(same[0]?.highlight).toEqual(found);
  expect(other[0]?.highlight).toEqual([]);
});
