import { beforeAll, expect, test } from "vitest";
import { aWorld, type World } from "../../test/support/world.ts";
import { russianStem } from "./russian-stem.ts";
import seeds from "../../test/regulation/capability-paraphrases.json" with { type: "json" };

let world: World;

beforeAll(async () => {
  world = await aWorld();
});

/** Every Russian word of our own texts, and each with endings it may or may not take. */
function manyWords(): string[] {
  const words = new Set(
    JSON.stringify(seeds)
      .toLowerCase()
      .replaceAll("ё", "е")
      .match(/[а-я]+/g),
  );
  const made = [...words].flatMap((word) =>
    ["ами", "ость", "ейший", "нный", "вшись", "ть", "ая", "ся", "ющий", "ивши"].map((end) => word + end),
  );
  return [...words, ...made, "я", "ю", "бв", "ъ", "ость", "нн", "и", "ь"];
}

test("stems are those of the database's Russian text search", async () => {
  const words = manyWords();
  const rows = await world.ownerQuery<{ word: string; stem: string }>(
    `select word, (ts_lexize('russian_stem', word))[1] as stem
     from unnest(string_to_array('${words.join(" ")}', ' ')) as word
     where coalesce(array_length(ts_lexize('russian_stem', word), 1), 0) > 0`,
  );
  expect(rows.length).toBeGreaterThan(5_000);
  const wrong = rows.filter(({ word, stem }) => russianStem(word) !== stem);
  expect(wrong.map(({ word, stem }) => `${word}: ${stem}, not ${russianStem(word)}`).slice(0, 20)).toEqual(
    [],
  );
});

test("forms of one word have one stem", () => {
  const forms = ["отопление", "отопления", "отоплению", "отоплением", "отоплении"];
  expect(new Set(forms.map(russianStem)).size).toBe(1);
});

test("a word that is not Russian is its own stem", () => {
  expect(russianStem("wifi")).toBe("wifi");
  expect(russianStem("112")).toBe("112");
  expect(russianStem("")).toBe("");
});
