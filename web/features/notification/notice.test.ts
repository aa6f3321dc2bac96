import { expect, test } from "vitest";
import { bellCount, noticeFacts, noticePath } from "@/features/notification/notice.ts";

test("a notification leads to its submission or its import", () => {
  expect(noticePath("north", { submissionId: "s1", params: {} })).toBe("/north/submissions/s1");
  expect(noticePath("north", { submissionId: null, params: { importId: "i1" } })).toBe(
    "/north/submissions/imports/i1",
  );
  expect(noticePath("north", { submissionId: null, params: { path: "targets" } })).toBe(
    "/north/cooperation/targets",
  );
  expect(noticePath("north", { submissionId: null, params: { path: "//elsewhere.example" } })).toBeNull();
  expect(noticePath("north", { submissionId: null, params: { reportId: "r1" } })).toBe("/north/reports/r1");
  expect(noticePath("north", { submissionId: null, params: {} })).toBeNull();
});

test("a notice of an assignment, an extract or minutes opens them", () => {
  const path = (params: object) => noticePath("north", { submissionId: null, params });
  expect(path({ assignmentId: "a1" })).toBe("/north/assignments/a1");
  expect(path({ extractId: "e1" })).toBe("/north/assignments/extracts/e1");
  expect(path({ minutesOf: "m1" })).toBe("/north/meetings/m1/minutes");
});

test("a notice of a plan, a proposal or a sector block opens it", () => {
  const path = (params: object) => noticePath("north", { submissionId: null, params });
  expect(path({ planId: "p1", step: "APPROVE" })).toBe("/north/plans/p1");
  expect(path({ pollId: "v1", step: "ANNOUNCE" })).toBe("/north/polls/v1");
  expect(path({ proposalId: "p2", number: "7" })).toBe("/north/proposals/p2");
  expect(path({ blocks: "1" })).toBe("/north/composition");
});

test("a notice of a request for help or of a system opens it", () => {
  const path = (params: object) => noticePath("north", { submissionId: null, params });
  expect(path({ supportRequestId: "s1", number: "3" })).toBe("/north/support/s1");
  expect(path({ systemId: "i1", occurrenceKind: "INCIDENT" })).toBe("/north/information-systems");
});

test("facts of an unknown shape are none", () => {
  for (const params of [null, 5, "text", [], { number: 7, dueAt: {} }])
    expect(noticeFacts(params)).toEqual({
      number: null,
      dueAt: null,
      importId: null,
      path: null,
      reportId: null,
      assignmentId: null,
      extractId: null,
      minutesOf: null,
      meetingId: null,
      roadmapId: null,
      measureId: null,
      planId: null,
      pollId: null,
      postId: null,
      pageId: null,
      templateId: null,
      proposalId: null,
      riskId: null,
      supportRequestId: null,
      systemId: null,
      blocks: null,
    });
});

test("the bell counts to ninety-nine", () => {
  expect([0, 1, 99, 100, 5_000].map(bellCount)).toEqual(["0", "1", "99", "99+", "99+"]);
});
