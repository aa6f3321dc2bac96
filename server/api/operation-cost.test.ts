import { buildSchema, type OperationDefinitionNode, parse } from "graphql";
import { expect, test } from "vitest";
import { COST_CEILING, operationCost } from "./operation-cost.ts";

const schema = buildSchema(`
  type Query { towns(first: Int = 50): TownConnection! town: Town plain: String }
  type TownConnection { edges: [TownEdge!]! totalCount: Int! }
  type TownEdge { node: Town! }
  type Town { name: String! sectors: [Sector!]! members(first: Int = 100): MemberConnection! }
  type Sector { name: String! }
  type MemberConnection { edges: [MemberEdge!]! }
  type MemberEdge { node: Member! }
  type Member { name: String! town: Town! }
`);

function cost(text: string, variables: Record<string, unknown> = {}): number {
  const document = parse(text);
  return operationCost(schema, document, document.definitions[0] as OperationDefinitionNode, variables);
}

test.each([
  ["{ plain }", 0],
  ["{ town { name } }", 1],
  ["{ town { sectors { name } } }", 1 + 10],
  ["{ towns { totalCount } }", 1],
  ["{ towns { edges { node { name } } } }", 1 + 50 + 50],
  [
    "{ towns(first: 2) { edges { node { members(first: 3) { edges { node { name } } } } } } }",
    1 + 2 + 2 + 2 + 6 + 6,
  ],
  ["query { ...towns } fragment towns on Query { towns(first: 5) { edges { node { name } } } }", 1 + 5 + 5],
  ["{ __schema { types { fields { name } } } }", 0],
])("%s costs its objects", (text, expected) => {
  expect(cost(text)).toBe(expected);
});

test("a page size in a variable counts as sent", () => {
  const text = "query ($n: Int = 7) { towns(first: $n) { edges { node { name } } } }";
  expect(cost(text)).toBe(1 + 7 + 7);
  expect(cost(text, { n: 20 })).toBe(1 + 20 + 20);
  expect(cost(text, { n: "twenty" })).toBeGreaterThan(0);
});

test("an explosion is cut off early", () => {
  let text = "name";
  for (let level = 0; level < 40; level += 1)
    text = `members(first: 200) { edges { node { town { ${text} } } } }`;
  expect(cost(`{ town { ${text} } }`)).toBe(COST_CEILING);
});
