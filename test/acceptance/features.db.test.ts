/**
 * Every row of the table of capabilities, for every municipality of the demo: there for those whose regulation asks
 * for it, with its clauses, absent for the others. Generated from the data alone, which the page of coverage shows.
 */
import { getNamedType, type GraphQLField, isEnumType, isObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildApiSchema } from "../../server/api/build-schema.ts";
import { capabilities } from "../../server/regulation/capability/catalogue.ts";
import {
  CAPABILITIES_OF_FIELD,
  coordinateParts,
  FEATURES,
  hasField,
  OUTSIDE,
} from "../../server/regulation/features.ts";
import { type Centre, demoCentres, type DemoCentres } from "../support/demo-centres.ts";
import { minimalOperation } from "../support/minimal-operation.ts";

const CODES = capabilities.map(({ code }) => code);

/** Groups of the register: whatever one of them gives, a municipality without it lacks. */
const GROUPS = new Set(["INT", "CLS", "RTE", "DDL", "QLT", "SAT", "ACC"]);
const CAUSES = new Set(["ANL-08", "ANL-09", "ANL-10", "ANL-11", "ANL-12"]);
const isOfRegister = (code: string) => GROUPS.has(code.slice(0, 3)) || CAUSES.has(code);

/** The thread of a submission is its history, which every register keeps. */
const PART_OF_EVERY_ITEM = new Set(["RTE-06"]);

const schema = buildApiSchema();
let demo: DemoCentres;

beforeAll(async () => {
  demo = await demoCentres();
}, 120_000);
afterAll(() => demo.api.close());

test("names a feature for every row, or argues why there can be none", () => {
  expect(CODES.filter((code) => FEATURES.has(code) === OUTSIDE.has(code))).toEqual([]);
});

interface Told {
  coverage: {
    counts: { asked: number; works: number; outside: number; none: number };
    clauses: { id: string; capabilities: string[] }[];
    capabilities: { capability: { code: string }; state: string; page: string | null; fields: string[] }[];
  };
}

test("is told clause by clause on the page of coverage", async () => {
  for (const { name, token, held } of demo.centres) {
    const { data } = await demo.api.send<Told>(
      token,
      `{ coverage { counts { asked works outside none } clauses { id capabilities }
         capabilities { capability { code } state page fields } } }`,
    );
    const { clauses, capabilities: told, counts } = data!.coverage;
    const byClause = clauses.flatMap(({ id, capabilities: own }) => own.map((code) => `${code} ${id}`));
    const wanted = [...held].flatMap(([code, ids]) => [...new Set(ids)].map((id) => `${code} ${id}`));
    expect([name, byClause.toSorted()]).toEqual([name, wanted.toSorted()]);
    const places = [...held.keys()].map((code) => ({
      capability: { code },
      state: FEATURES.has(code) ? "WORKS" : "OUTSIDE",
      page: FEATURES.get(code)?.page ?? null,
      fields: FEATURES.get(code)?.fields ?? [],
    }));
    expect(told).toEqual(places);
    expect(counts).toMatchObject({ asked: held.size, none: 0 });
  }
});

test("has something to take away for every row that a municipality lacks", () => {
  const lacked = CODES.filter(isOfRegister).filter((code) =>
    demo.centres.some(({ held }) => !held.has(code)),
  );
  const bare = lacked.filter((code) => {
    if (PART_OF_EVERY_ITEM.has(code)) return false;
    const { fields = [], channels = [] } = FEATURES.get(code) ?? {};
    return fields.length + channels.length === 0;
  });
  expect(bare).toEqual([]);
});

describe.each([...FEATURES.keys()])("%s", (code) => {
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

const asked = new Map<string, Promise<string | undefined>>();

/** Code of the error a field answers with; undefined when it answers with data. Asked once, however many it serves. */
function codeOf(coordinate: string, centre: Centre): Promise<string | undefined> {
  const key = `${centre.slug} ${coordinate}`;
  const known = asked.get(key) ?? ask(coordinate, centre);
  asked.set(key, known);
  return known;
}

async function ask(coordinate: string, centre: Centre): Promise<string | undefined> {
  const { field: path, argument } = coordinateParts(coordinate);
  const [typeName, fieldName] = path.split(".") as [string, string];
  const type = schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
  if (!field) throw new Error(`No such field: ${coordinate}`);
  if (typeName !== "Query" && typeName !== "Mutation") return codeInside(typeName, field, centre);
  const kind = typeName === "Query" ? "query" : "mutation";
  const { query, variables } = minimalOperation(kind, field, argument?.name);
  const given = {
    ...variables,
    ...(argument ? { [argument.name]: argument.value } : usualValues(path, field)),
  };
  return (await demo.api.send(centre.token, query, given)).code;
}

/** Values of enums that open nothing by themselves: a step that another capability opens is not the field as such. */
function usualValues(path: string, field: GraphQLField<unknown, unknown>): Record<string, string> {
  const values = field.args.flatMap(({ name, type }) => {
    const named = getNamedType(type);
    if (!isEnumType(named) || !CAPABILITIES_OF_FIELD.has(`${path}(${name}: ${named.getValues()[0]!.name})`))
      return [];
    const usual = named
      .getValues()
      .find((value) => !CAPABILITIES_OF_FIELD.has(`${path}(${name}: ${value.name})`));
    return usual ? [[name, usual.name] as const] : [];
  });
  return Object.fromEntries(values);
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
