import { expect, test } from "vitest";
import { expectedScore, reviewInput, startingMarks } from "./review-facts.ts";

const checklist = [
  { code: "SUBSTANCE", weight: 75 },
  { code: "PROOF", weight: 25 },
];

test("a review begins with every line at its best", () => {
  expect(expectedScore(checklist, startingMarks(checklist).marks)).toBe(100);
});

test("lines that do not apply are left out of the score", () => {
  expect(expectedScore(checklist, { SUBSTANCE: 40, PROOF: null })).toBe(40);
  expect(expectedScore(checklist, { SUBSTANCE: null, PROOF: null })).toBeNull();
});

test("empty questions and comments are not sent", () => {
  const facts = {
    ...startingMarks(checklist),
    questions: [
      { question: " Когда? ", isAnswered: false },
      { question: " ", isAnswered: true },
    ],
    comment: "  ",
  };
  expect(reviewInput("1", 4, facts, "ACCEPT")).toMatchObject({
    questions: [{ question: "Когда?", isAnswered: false }],
    comment: null,
  });
});
