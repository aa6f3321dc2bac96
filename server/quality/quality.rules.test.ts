import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnswerId } from "../answer/answer.entity.ts";
import type { RecipientId } from "../kernel/ids.ts";
import usualChecklist from "./quality-checklist.json" with { type: "json" };
import { completenessOf, drawSample, refusalOfChecklist, refusalOfMarks, scoreOf } from "./quality.rules.ts";

const answers = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 60 }).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc.constantFrom("a", "b", null).map((recipient) => ({
        answerId: id as AnswerId,
        recipientId: recipient as RecipientId | null,
      })),
    ),
  ),
);
const share = fc.integer({ min: 1, max: 100 });

describe("a drawn sample", () => {
  test("is the same again by the same seed, in whatever order answers come", () => {
    fc.assert(
      fc.property(answers, share, fc.string(), (rows, percent, seed) => {
        const ids = (drawn: { answerId: string }[]) => drawn.map(({ answerId }) => answerId).toSorted();
        expect(ids(drawSample(rows.toReversed(), percent, seed))).toEqual(
          ids(drawSample(rows, percent, seed)),
        );
      }),
    );
  });

  test("holds the share of each recipient, at least one", () => {
    fc.assert(
      fc.property(answers, share, (rows, percent) => {
        const drawn = drawSample(rows, percent, "seed");
        for (const recipient of new Set(rows.map(({ recipientId }) => recipientId))) {
          const of = (all: typeof drawn) => all.filter(({ recipientId }) => recipientId === recipient).length;
          expect(of(drawn)).toBe(Math.ceil((of(rows) * percent) / 100));
        }
      }),
    );
  });

  test("of more contains the sample of less", () => {
    fc.assert(
      fc.property(answers, share, share, (rows, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map(
          (percent) => new Set(drawSample(rows, percent, "seed").map(({ answerId }) => answerId)),
        );
        expect([...less!].every((id) => more!.has(id))).toBe(true);
      }),
    );
  });
});

describe("the score", () => {
  test("leaves out what does not apply and stays within its marks", () => {
    const line = fc.record({
      weight: fc.integer({ min: 1, max: 100 }),
      mark: fc.option(fc.integer({ min: 0, max: 100 })),
    });
    fc.assert(
      fc.property(fc.array(line), (marks) => {
        const given = marks.map(({ mark }) => mark).filter((mark) => mark !== null);
        const score = scoreOf(marks);
        if (given.length === 0) expect(score).toBeNull();
        else {
          expect(score).toBeGreaterThanOrEqual(Math.min(...given));
          expect(score).toBeLessThanOrEqual(Math.max(...given));
        }
      }),
    );
  });

  test("weighs the lines", () => {
    expect(
      scoreOf([
        { weight: 75, mark: 100 },
        { weight: 25, mark: 0 },
      ]),
    ).toBe(75);
    expect(
      scoreOf([
        { weight: 75, mark: null },
        { weight: 25, mark: 40 },
      ]),
    ).toBe(40);
  });
});

test("completeness is whole only when every question is answered", () => {
  const asked = (...answered: boolean[]) => answered.map((isAnswered) => ({ question: "?", isAnswered }));
  expect(completenessOf([])).toBeNull();
  expect(completenessOf(asked(true, true))).toBe(100);
  expect(completenessOf(asked(...Array.from({ length: 199 }, () => true), false))).toBe(99);
});

test("the usual checklist is a good one", () => {
  expect(refusalOfChecklist(usualChecklist)).toBeNull();
});

test.each([
  [[], "CHECKLIST_SIZE"],
  [[{ code: "A", name: "", weight: 100 }], "NAME_MISSING"],
  [
    [
      { code: "A", name: "а", weight: 50 },
      { code: "A", name: "б", weight: 50 },
    ],
    "NAME_TAKEN",
  ],
  [[{ code: "A", name: "а", weight: 99 }], "WEIGHTS_WRONG"],
  [
    [
      { code: "A", name: "а", weight: 0 },
      { code: "B", name: "б", weight: 100 },
    ],
    "WEIGHTS_WRONG",
  ],
])("a checklist like %j is refused", (criteria, code) => {
  expect(refusalOfChecklist(criteria)?.code).toBe(code);
});

test("marks must fit the checklist line by line", () => {
  const lines = [{ code: "A", name: "а", weight: 100 }];
  const codeOf = (...marks: [string, number | null][]) => refusalOfMarks(lines, new Map(marks))?.code;
  expect(codeOf(["A", 70])).toBeUndefined();
  expect(codeOf()).toBe("MARKS_INCOMPLETE");
  expect(codeOf(["A", 70], ["B", 70])).toBe("MARKS_INCOMPLETE");
  expect(codeOf(["A", null])).toBe("MARKS_INCOMPLETE");
  expect(codeOf(["A", 101])).toBe("MARK_OUT_OF_RANGE");
});
