import { readFileSync } from "node:fs";
import { buildSchema, isEnumType } from "graphql";
import { describe, expect, test } from "vitest";
import labels from "../../schema/labels.json" with { type: "json" };
import en from "./en.json" with { type: "json" };
import ru from "./ru.json" with { type: "json" };

type Tree = { [key: string]: string | Tree };

/** Every message with its address: `review.save.saved`. */
function flatten(tree: Tree, before = ""): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string" ? [[before + key, value] as const] : [...flatten(value, `${before}${key}.`)],
    ),
  );
}

/** Names of the facts a message is filled with. */
const factsOf = (message: string) =>
  [...new Set([...message.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].sort();

const russian = flatten(ru);
const english = flatten(en);

test("both languages have the same messages", () => {
  expect([...english.keys()].sort()).toEqual([...russian.keys()].sort());
});

test("both languages are filled with the same facts", () => {
  for (const [key, message] of russian)
    expect(factsOf(english.get(key) ?? ""), key).toEqual(factsOf(message));
});

test("Russian plurals have all their forms", () => {
  for (const [key, message] of russian) {
    for (const [, forms = ""] of message.matchAll(/plural, ((?:[\w=]+ \{[^{}]*(?:\{\w+\}[^{}]*)*\} ?)+)/g)) {
      if (!forms.startsWith("=")) expect(forms, key).toMatch(/one .*few .*many .*other /s);
    }
  }
});

test("Russian messages hold no straight quotes", () => {
  for (const [key, message] of russian) expect(message, key).not.toContain('"');
});

test("every label is worded in both languages", () => {
  for (const [set, codes] of Object.entries(labels)) {
    for (const [code, words] of Object.entries(codes)) {
      expect(words.ru, `${set}.${code}`).toMatch(/\S/);
      expect(words.en, `${set}.${code}`).toMatch(/\S/);
    }
  }
});

describe("codes of the API", () => {
  const schema = buildSchema(readFileSync(new URL("../../schema/api.graphql", import.meta.url), "utf8"));
  const codesOf = (name: string) => {
    const type = schema.getType(name);
    return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
  };

  test.each([
    ["InvitationStatus", ru.accounts.statusOf],
    ["Room", ru.signIn.room],
    ["RegionalRole", ru.signIn.regionalRole],
    ["RowSpread", ru.comparison.spread],
    ["ResolutionImportStatus", ru.review.closed],
    ["ResolutionImportStatus", labels.importStatus],
    ["ChangeKind", labels.changeKind],
  ])("%s is worded code by code", (name, words) => {
    expect(codesOf(name).length).toBeGreaterThan(0);
    expect(Object.keys(words).sort()).toEqual(codesOf(name).sort());
  });
});
