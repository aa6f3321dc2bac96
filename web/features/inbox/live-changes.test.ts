import { describe, expect, test } from "vitest";
import { answeringAfter, sortChanges, type Change } from "@/features/inbox/live-changes.ts";

const change = (of: Partial<Change>): Change => ({
  submissionId: "1",
  revision: 2,
  kind: "ASSIGNED",
  actor: "Оператор ПОС",
  isMine: false,
  until: null,
  ...of,
});

describe("news of changes", () => {
  test("ask again only for rows that are older than the news", () => {
    const shown = new Map([
      ["1", 1],
      ["2", 7],
    ]);
    const sorted = sortChanges([change({}), change({ submissionId: "2", revision: 7 })], shown);
    expect(sorted).toEqual({ stale: ["1"], elsewhere: [], isMuch: false });
  });

  test("count a submission that is not shown once", () => {
    expect(sortChanges([change({}), change({ revision: 3 })], new Map()).elsewhere).toEqual(["1"]);
  });

  test("do not count somebody's beginning to answer", () => {
    expect(sortChanges([change({ kind: "ANSWERING" })], new Map())).toEqual({
      stale: [],
      elsewhere: [],
      isMuch: false,
    });
  });

  test("of very much are told as one", () => {
    const many = change({ submissionId: null, revision: null, kind: "MANY", actor: null });
    expect(sortChanges([many], new Map([["1", 1]]))).toEqual({ stale: [], elsewhere: [], isMuch: true });
  });
});

describe("who answers", () => {
  const until = "2026-03-10T05:02:00.000Z";
  const now = Date.parse("2026-03-10T05:00:00.000Z");
  const begun = answeringAfter(new Map(), change({ kind: "ANSWERING", until }), now);

  test("is told until it is over", () => {
    expect(begun.get("1")?.actor).toBe("Оператор ПОС");
    expect(answeringAfter(begun, change({ submissionId: "9" }), Date.parse(until)).size).toBe(0);
  });

  test("is put off by being told again, and ended by an end that has passed", () => {
    const later = "2026-03-10T05:04:00.000Z";
    expect(answeringAfter(begun, change({ kind: "ANSWERING", until: later }), now).get("1")?.until).toBe(
      Date.parse(later),
    );
    const past = change({ kind: "ANSWERING", until: "2026-03-10T04:59:00.000Z" });
    expect(answeringAfter(begun, past, now).size).toBe(0);
  });

  test("is not told of oneself", () => {
    expect(answeringAfter(new Map(), change({ kind: "ANSWERING", until, isMine: true }), now).size).toBe(0);
  });
});
