import { globSync, readFileSync } from "node:fs";
import { type DocumentNode, execute, Kind, parse, visit } from "graphql";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aCentre, aVersion } from "../../../test/support/a-centre.ts";
import { aRole, aVariant } from "../../../test/support/a-draft.ts";
import { aBase, anAccount, aRegion, aWorld, type World } from "../../../test/support/world.ts";
import type { OperationContext } from "../../kernel/context.ts";
import type { RegionId } from "../../kernel/ids.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { scopeOf } from "../../kernel/scopes.ts";
import { statementCount } from "../../kernel/unit-of-work.ts";
import type { Municipality } from "../../municipality/municipality.entity.ts";
import { buildApiSchema } from "../build-schema.ts";
import { answerText, KeptExecution } from "./kept-execution.ts";

const schema = buildApiSchema();

let world: World;
let kept: KeptExecution;
let centre: Municipality;
let foreign: Municipality;
let viewers: Record<"analyst" | "stranger" | "member", Who>;

type Who = (base: ReturnType<typeof aBase>) => Exclude<OperationContext, { kind: "anonymous" }>;

beforeAll(async () => {
  world = await aWorld();
  const region = await aRegion(world);
  const elsewhere = await aRegion(world);
  const first = { roles: [...aVariant().roles, aRole("SECRETARY", "Секретарь «первый»")] };
  centre = await aCentre(world, { region, municipality: { name: "Алый район" }, variant: first });
  await aVersion(world, centre, { from: plainDate("2026-04-01") });
  await aCentre(world, { region, municipality: { name: "Белый район" } });
  const strange = { roles: [aRole("ROLE_1", "Чужак")] };
  foreign = await aCentre(world, {
    region: elsewhere,
    municipality: { name: "Чужой район" },
    variant: strange,
  });
  const { id, login, displayName } = await anAccount(world);
  const viewer = { accountId: id, login, displayName, rooms: [] };
  const ofRegion = (regionId: RegionId): Who => {
    return (base) => ({ ...base, kind: "regional", viewer, regionIds: [regionId], regionalRole: "ANALYST" });
  };
  viewers = {
    analyst: ofRegion(region.id),
    stranger: ofRegion(elsewhere.id),
    member: (base) => ({
      ...base,
      kind: "municipal",
      viewer,
      municipalityId: centre.id,
      regionId: centre.region,
      timeZone: centre.timeZone,
      roleCodes: ["HEAD"],
      recipientId: null,
    }),
  };
});

const keepAnew = () => {
  kept = new KeptExecution(schema, buildApiSchema());
};

interface Told {
  text: string;
  statements: number;
}

async function ask(
  who: keyof typeof viewers,
  document: DocumentNode,
  variableValues: Record<string, unknown>,
  isKept: boolean,
): Promise<Told> {
  const contextOf = viewers[who];
  const scope = scopeOf(contextOf({} as never));
  return world.inScope(scope, async (em) => {
    const contextValue = contextOf(aBase(world, em));
    const operation = { document, variableValues, contextValue, operationName: undefined };
    const before = statementCount();
    const result = isKept ? await kept.query(operation) : await execute({ ...operation, schema });
    const text = isKept ? String(answerText(result)) : JSON.stringify(result);
    return { text, statements: statementCount() - before };
  });
}

/** Every query of the portal with its fragments, by name. */
const queries = portalQueries();

function portalQueries(): [string, DocumentNode][] {
  const all = globSync("web/features/**/*.graphql").flatMap(
    (file) => parse(readFileSync(file, "utf8")).definitions,
  );
  return all.flatMap((each): [string, DocumentNode][] => {
    if (each.kind !== Kind.OPERATION_DEFINITION || each.operation !== "query") return [];
    const used = new Set<string>();
    const fragments = all.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
    const use = (node: typeof each | (typeof fragments)[number]): void => {
      visit(node, {
        FragmentSpread({ name }) {
          if (used.has(name.value)) return;
          used.add(name.value);
          const fragment = fragments.find((one) => one.name.value === name.value);
          if (fragment) use(fragment);
        },
      });
    };
    use(each);
    const definitions = [each, ...fragments.filter(({ name }) => used.has(name.value))];
    return [[each.name!.value, { kind: Kind.DOCUMENT, definitions }]];
  });
}

const variablesFor = () => ({ slug: centre.slug, first: 10, input: {}, on: null, token: "x", id: centre.id });

describe.each(["analyst", "stranger", "member"] as const)("to the %s", (who) => {
  beforeAll(keepAnew);

  test.each(queries)("query %s answers the same, kept or not", async (_name, document) => {
    const plain = await ask(who, document, variablesFor(), false);
    const first = await ask(who, document, variablesFor(), true);
    const again = await ask(who, document, variablesFor(), true);
    expect(first.text).toBe(plain.text);
    expect(again.text).toBe(plain.text);
  });
});

const CLAUSES = parse(
  `query ($slug: String!, $on: PlainDate) { municipality(slug: $slug) { name regulation(on: $on) {
     version clauses { id text span { start } } roles { title } } } }`,
);
const ROWS = parse(
  "{ regulationComparison(input: {}) { columns { version } rows { key cells { values } } } }",
);

describe("what is kept", () => {
  beforeEach(keepAnew);

  test("for one viewer stays unseen by another", async () => {
    await ask("analyst", CLAUSES, { slug: centre.slug }, true);
    expect((await ask("analyst", ROWS, {}, true)).text).toContain('"HEAD"');
    const stolen = await ask("stranger", CLAUSES, { slug: centre.slug }, true);
    expect(stolen.text).toContain('"data":null');
    expect(stolen.text).not.toContain("следит");
    const rows = await ask("stranger", ROWS, {}, true);
    expect(rows.text).toContain("Чужак");
    expect(rows.text).not.toContain('"HEAD"');
    const member = await ask("member", CLAUSES, { slug: foreign.slug }, true);
    expect(member.text).toContain('"data":null');
  });

  test("is the own text of each version", async () => {
    const at = async (on: string) => (await ask("analyst", CLAUSES, { slug: centre.slug, on }, true)).text;
    const before = await at("2026-03-15");
    expect(before).toContain("Секретарь «первый»");
    expect(await at("2026-04-15")).not.toContain("Секретарь");
    expect(await at("2026-03-15")).toBe(before);
  });

  test("is not read again", async () => {
    const first = await ask("analyst", ROWS, {}, true);
    const again = await ask("analyst", ROWS, {}, true);
    expect([first.statements, again.statements]).toEqual([2, 1]);
  });

  test("tells a fault inside it like any other", async () => {
    const broken = await aCentre(world, {
      region: { id: centre.region } as never,
      municipality: { slug: "broken" },
    });
    await world.ownerQuery(
      `update regulation set clauses = '[{"id": null}]' where municipality_id = '${broken.id}'`,
    );
    const plain = await ask("analyst", CLAUSES, { slug: "broken" }, false);
    expect(plain.text).toContain("Cannot return null");
    expect((await ask("analyst", CLAUSES, { slug: "broken" }, true)).text).toBe(plain.text);
    await world.ownerQuery(`update regulation set clauses = '[]' where municipality_id = '${broken.id}'`);
    expect((await ask("analyst", CLAUSES, { slug: "broken" }, true)).text).toContain('"clauses":[]');
  });
});
