import { describe, expect, test } from "vitest";
import { gatherAll, qualityOf } from "./gather.fixture.ts";
import { isOneSlip, likeness, relationOf } from "./likeness.rules.ts";
import { Lexicon } from "./lexicon.ts";
import { placeParts } from "./place-parts.ts";
import { readStory, takeApart } from "./read-story.ts";
import { aToldTown } from "./told-stories.fixture.ts";

/** Towns that the weights were not chosen on. */
const SEEDS = [13, 14, 15];
const FACTS = { days: 120, perDay: 25, stories: 36 };

describe("stories with a known answer", () => {
  const towns = SEEDS.map((seed) => aToldTown(`seed ${seed}`, FACTS));
  const qualities = towns.map((town) => qualityOf(town, gatherAll(town)));
  const mean = (of: "precision" | "recall" | "storiesFound") =>
    qualities.reduce((sum, each) => sum + each[of], 0) / qualities.length;

  test("what is put together tells one story, mostly", () => {
    expect(mean("precision")).toBeGreaterThan(0.85);
  });

  test("most of what tells one story is put together", () => {
    expect(mean("recall")).toBeGreaterThan(0.65);
    expect(mean("storiesFound")).toBeGreaterThan(0.7);
  });

  test("an answer drawn by lot would not pass", () => {
    const [town] = towns;
    const ids = town!.map(({ id }) => id);
    const lot = new Map(ids.map((id, at) => [id, String(at % 40)]));
    expect(qualityOf(town!, lot).precision).toBeLessThan(0.05);
  });
});

test("the same submissions give the same problems", () => {
  const town = aToldTown("again", { days: 60, perDay: 15, stories: 10 });
  expect([...gatherAll(town)]).toEqual([...gatherAll(town)]);
});

test("three letters of one person are no problem of many", () => {
  const letters = aToldTown("one", { days: 60, perDay: 0, stories: 12 }).map((letter) => ({
    ...letter,
    applicantId: "one",
  }));
  expect([...gatherAll(letters).values()].every((problem) => problem === null)).toBe(true);
});

describe("likeness", () => {
  const tell = (text: string, place: string | null) => {
    const lexicon = new Lexicon();
    const submission = {
      id: text,
      summary: "",
      text,
      place,
      object: null,
      fact: null,
      topicId: null,
      applicantId: null,
    };
    return readStory(submission, takeApart(submission), lexicon).story;
  };

  test("is the same both ways", () => {
    const one = tell("Батареи холодные, мёрзнем", "ул. Мира, 5");
    const other = tell("Холодная батарея вторую неделю", "Мира 5");
    expect(likeness(one, other, 3, new Set()).score).toBe(likeness(other, one, 3, new Set()).score);
  });

  test("does not see inflection", () => {
    const { reasons } = likeness(
      tell("Батареи холодные, мёрзнем", "ул. Мира, 5"),
      tell("Холодная батарея", "ул. Мира, 5"),
      1,
      new Set(),
    );
    expect(reasons).toContainEqual({ code: "NEAR_WORDS", words: expect.arrayContaining(["холодные"]) });
  });

  test("falls with the days between", () => {
    const one = tell("Батареи холодные", "ул. Мира, 5");
    expect(likeness(one, one, 40, new Set()).score).toBeLessThan(likeness(one, one, 0, new Set()).score);
  });
});

test("the same house of two settlements is two places", () => {
  const relation = (one: string, other: string) => relationOf(placeParts(one), placeParts(other));
  expect(relation("с. Мача, ул. Ленина, 5", "с. Мача, Ленина 5")).toBe("HOUSE");
  expect(relation("с. Мача, ул. Ленина, 5", "с. Витим, ул. Ленина, 5")).toBe("OTHER_SETTLEMENT");
  expect(relation("ул. Первомайская, 5", "ул. Первмоайская, 5")).toBe("HOUSE");
  expect(relation("ул. Мира, 5", "ул. Мира, 7")).toBe("STREET");
});

test("one slip of the hand is forgiven, two are not", () => {
  expect(isOneSlip("советск", "совтеск")).toBe(true);
  expect(isOneSlip("советск", "совеск")).toBe(true);
  expect(isOneSlip("советск", "савитск")).toBe(false);
});
