import { expect, test } from "vitest";
import { duePart, responsibleFor } from "@/features/duty/due-view.ts";

test("what can still be done is told from what was missed", () => {
  expect(duePart({ mark: "NOT_DUE", missing: 1, dueOn: "2026-04-30" })).toBe("todo");
  expect(duePart({ mark: "PARTLY", missing: 2, dueOn: "2026-04-30" })).toBe("todo");
  expect(duePart({ mark: "NOT_DONE", missing: 2, dueOn: null })).toBe("missed");
  expect(duePart({ mark: "NOT_DUE", missing: 0, dueOn: null })).toBe("other");
  expect(duePart({ mark: "UNTRACKED", missing: 0, dueOn: null })).toBe("other");
  expect(duePart({ mark: "DONE", missing: 0, dueOn: null })).toBe("done");
});

test("a role is named with the people appointed to it, and alone when it is vacant", () => {
  const holder = { id: "a", member: { id: "m", name: null, post: "заместитель главы" } };
  const roles = [
    { code: "HEAD", holders: [holder] },
    { code: "CURATOR", holders: [] },
  ];
  const duty = {
    roles: [
      { code: "HEAD", title: "Руководитель" },
      { code: "CURATOR", title: "Куратор" },
    ],
  };
  expect(responsibleFor(duty, roles)).toEqual(["Руководитель — заместитель главы", "Куратор"]);
});
