import { expect, test } from "vitest";
import { programmeRefusal, startsOf } from "./training.rules.ts";

const point = (minutes: number, title = "Вопрос") => ({ title, minutes, speaker: null });

test("points begin one after another, over midnight too", () => {
  const starts = startsOf([point(30), point(45), point(15)], new Date("2026-04-16T23:15:00Z"));
  expect(starts.map((at) => at.toISOString())).toEqual([
    "2026-04-16T23:15:00.000Z",
    "2026-04-16T23:45:00.000Z",
    "2026-04-17T00:30:00.000Z",
  ]);
});

test("a programme fits into its training to the minute", () => {
  expect(programmeRefusal([point(30), point(30)], { minutes: 60 })).toBeNull();
  expect(programmeRefusal([point(30), point(31)], { minutes: 60 })?.code).toBe("PROGRAMME_TOO_LONG");
  expect(programmeRefusal([point(0)], { minutes: 60 })?.code).toBe("LENGTH_WRONG");
  expect(programmeRefusal([point(10, "")], { minutes: 60 })?.code).toBe("TITLE_MISSING");
  expect(
    programmeRefusal(
      Array.from({ length: 61 }, () => point(1)),
      { minutes: 90 },
    )?.code,
  ).toBe("TOO_MANY");
});
