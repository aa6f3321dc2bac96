/**
 * Every row of the table of capabilities that the register serves, for every municipality of the demo:
 * there for those whose regulation asks for it, absent for the others. Generated from the data alone.
 */
import { type GraphQLField, isObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildApiSchema } from "../../server/api/build-schema.ts";
import { capabilities } from "../../server/regulation/capability/catalogue.ts";
import { coordinateParts, FEATURES, hasField } from "../../server/regulation/features.ts";
import { type Centre, demoCentres, type DemoCentres } from "../support/demo-centres.ts";
import { minimalOperation } from "../support/minimal-operation.ts";

const GROUPS = new Set(["INT", "CLS", "RTE", "DDL", "QLT", "SAT", "ACC"]);
const CAUSES = new Set(["ANL-08", "ANL-09", "ANL-10", "ANL-11", "ANL-12"]);
const CODES = capabilities
  .filter(({ code, group }) => GROUPS.has(group) || CAUSES.has(code))
  .map(({ code }) => code);

/** The thread of a submission is its history, which every register keeps. */
const PART_OF_EVERY_ITEM = new Set(["RTE-06"]);

const schema = buildApiSchema();
let demo: DemoCentres;

beforeAll(async () => {
  demo = await demoCentres();
}, 120_000);
afterAll(() => demo.api.close());

test("names a feature for every row", () => {
  expect(CODES.filter((code) => !FEATURES.has(code))).toEqual([]);
});

test("has something to take away for every row that a municipality lacks", () => {
  const lacked = CODES.filter((code) => demo.centres.some(({ held }) => !held.has(code)));
  const bare = lacked.filter((code) => {
    if (PART_OF_EVERY_ITEM.has(code)) return false;
    const { fields = [], channels = [] } = FEATURES.get(code) ?? {};
    return fields.length + channels.length === 0;
  });
  expect(bare).toEqual([]);
});

describe.each(CODES)("%s", (code) => {
  test("is there for those whose regulation asks for it", async () => {
    for (const centre of demo.centres.filter(({ held }) => held.has(code))) {
      const { page } = FEATURES.get(code)!;
      expect(centre.features.get(code)).toEqual({ clauses: centre.held.get(code), page });
      for (const channel of FEATURES.get(code)?.channels ?? []) expect(centre.channels).toContain(channel);
      for (const field of FEATURES.get(code)?.fields ?? [])
        expect([field, centre.name, await codeOf(field, centre)]).not.toContain("NOT_IN_REGULATION");
    }
  });

  test("is absent for those whose regulation does not", async () => {
    for (const centre of demo.centres.filter(({ held }) => !held.has(code))) {
      expect([...centre.features.keys()]).not.toContain(code);
      for (const field of FEATURES.get(code)?.fields ?? []) {
        const answer = await codeOf(field, centre);
        if (isOpenedByAnother(field, centre)) expect(answer).not.toBe("NOT_IN_REGULATION");
        else expect([field, centre.name, answer]).toEqual([field, centre.name, "NOT_IN_REGULATION"]);
      }
    }
  });
});

/** A field may serve several capabilities; whichever is held opens it. */
function isOpenedByAnother(coordinate: string, { held }: Centre): boolean {
  const { field, argument } = coordinateParts(coordinate);
  return hasField({ capabilities: held }, field, argument ? { [argument.name]: argument.value } : {});
}

/** Code of the error a field answers with; undefined when it answers with data. */
async function codeOf(coordinate: string, centre: Centre): Promise<string | undefined> {
  const { field: path, argument } = coordinateParts(coordinate);
  const [typeName, fieldName] = path.split(".") as [string, string];
  const type = schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
  if (!field) throw new Error(`No such field: ${coordinate}`);
  if (typeName !== "Query" && typeName !== "Mutation") return codeInside(typeName, field, centre);
  const kind = typeName === "Query" ? "query" : "mutation";
  const { query, variables } = minimalOperation(kind, field, argument?.name);
  const given = argument ? { ...variables, [argument.name]: argument.value } : variables;
  return (await demo.api.send(centre.token, query, given)).code;
}

/** A field of the municipality, or of a submission registered for the purpose. */
async function codeInside(
  typeName: string,
  field: GraphQLField<unknown, unknown>,
  centre: Centre,
): Promise<string | undefined> {
  const { declared, selection, variables } = minimalOperation("query", field);
  const root = typeName === "Municipality" ? "municipality(slug: $slug)" : "submission(id: $id)";
  const parent = typeName === "Municipality" ? "$slug: String!" : "$id: ID!";
  const query = `query (${[parent, ...declared].join(", ")}) { ${root} { ${selection} } }`;
  const { slug, submissionId: id } = centre;
  return (await demo.api.send(centre.token, query, { slug, id, ...variables })).code;
}
