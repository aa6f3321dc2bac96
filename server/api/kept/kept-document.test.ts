import { parse, print } from "graphql";
import { describe, expect, test } from "vitest";
import { buildApiSchema } from "../build-schema.ts";
import { partDocument } from "./kept-document.ts";
import { KEPT_TYPES } from "./kept-types.ts";
import { personalFields } from "./viewer-free.ts";

const schema = buildApiSchema();
const rules = {
  isKept: (type: string, field: string) => KEPT_TYPES.get(type)?.fields.has(field) === true,
  personal: personalFields(),
  shapedBy: () => null,
};
const part = (query: string) => partDocument(schema, rules, parse(query));
const parted = (query: string) => print(part(query)?.document ?? parse("{ nothing }")).replace(/\s+/g, " ");

describe("a document", () => {
  test("is parted where a version says what never changes", () => {
    expect(parted('{ municipality(slug: "x") { name regulation { id clauses { id text } } } }')).toBe(
      '{ municipality(slug: "x") { name regulation { id clauses: kept } } }',
    );
  });

  test("keeps the client's own names", () => {
    expect(parted("{ known: capabilities { code } }")).toBe("{ known: kept }");
  });

  test("without anything kept is left alone", () => {
    expect(part("{ viewer { id } regions { name } }")).toBeNull();
  });

  test("is parted inside its fragments", () => {
    const query = `{ regulationComparison(input: {}) { ...Page } }
      fragment Page on RegulationComparison { totalColumns rows { ...Row } } fragment Row on ComparisonRow { key }`;
    expect(parted(query)).toContain("on RegulationComparison { totalColumns rows: kept }");
  });

  test("keeps the conditions of a kept field", () => {
    const query = "query ($all: Boolean!) { capabilities @include(if: $all) { code } }";
    expect(parted(query)).toContain("{ capabilities: kept @include(if: $all) }");
  });
});

describe("a field stays with its viewer", () => {
  const regulation = (selection: string) => `{ municipality(slug: "x") { regulation { ${selection} } } }`;

  test.each([
    ["when who asks matters below it", regulation("roles { code holders { id } }")],
    [
      "when a fragment hides that",
      `${regulation("roles { ...Filled }")} fragment Filled on CentreRole { code holders { id } }`,
    ],
    [
      "when another place asks for more",
      `${regulation("roles { code } ...More")} fragment More on Regulation { roles { holders { id } } }`,
    ],
  ])("%s", (_when, query) => {
    expect(part(query)).toBeNull();
  });

  test("when a variable decides what is below it", () => {
    expect(
      part("query ($all: Boolean!) { capabilities { code name @include(if: $all) { ru } } }"),
    ).toBeNull();
  });
});

test("every kept field is a field of the schema", () => {
  for (const [type, { fields }] of KEPT_TYPES)
    for (const field of fields) expect(schema.getType(type)).toHaveProperty(`_fields.${field}`);
});

test("people and counts are fields of a viewer", () => {
  expect([...rules.personal]).toEqual(
    expect.arrayContaining(["CentreRole.holders", "Municipality.members", "Region.municipalityCount"]),
  );
});
