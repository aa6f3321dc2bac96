import { type GraphQLSchema, isObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildApiSchema } from "../../server/api/build-schema.ts";
import { type Answer, anApi, type TestApi } from "../support/api.ts";
import { aWorld, type World } from "../support/world.ts";
import { PERSONAL_FIELDS, ROOT_FIELDS, SHARED_FIELDS } from "./classification.ts";
import type { Outcome } from "./outcomes.ts";
import { type ActorName, aStage, type Stage, type Tenant } from "./tenants.ts";
import { wholeOperation } from "./whole-selection.ts";

const schema = buildApiSchema();
const STRANGERS: readonly ActorName[] = ["anonymous", "platform", "otherRegion", "foreign", "region"];

/** Where people stand in what only some regulations ask for: the ones of the stage ask for all of it. */
const SHOWN_TO_OWN: readonly [query: string, fields: readonly string[]][] = [
  ["Query.submission", ["CoExecutor.task", "SubmissionContact.task", "OutsideEscalation.reason"]],
  ["Query.sectorQueue", ["Submission.summary"]],
  ["Query.mechanisms", ["Mechanism.ground", "MechanismStep.by"]],
  ["Query.correctionDemands", ["CorrectionDemand.breach", "CorrectionDemand.demand"]],
  ["Query.improvements", ["Improvement.problem", "Improvement.responsible"]],
  ["Query.sectorChecks", ["SectorCheck.subject", "SectorCheck.summary"]],
  ["Query.qualitySample", ["Answer.text", "QualityReview.comment", "SatisfactionMark.comment"]],
  ["Query.qualityControl", ["RecipientControl.recipientName"]],
  ["Query.timeLost", ["StageTime.recipientName"]],
  ["Query.unansweredQuestions", ["UnansweredQuestion.question"]],
  ["Query.satisfactionSummary", ["SatisfactionRow.name"]],
  ["Query.satisfactionStudies", ["SatisfactionStudy.findings", "SatisfactionStudy.decisions"]],
];

let world: World;
let api: TestApi;
let stage: Stage;

beforeAll(async () => {
  world = await aWorld();
  api = await anApi(world);
  stage = await aStage(world, api);
}, 120_000);

afterAll(() => api.close());

describe("the classification", () => {
  test("names every root field and no other", () => {
    expect(Object.keys(ROOT_FIELDS).toSorted()).toEqual(rootFields(schema).toSorted());
  });

  test("names every field of every object and no other", () => {
    expect(listed()).toEqual(objectFields(schema));
  });
});

async function showsNothing(name: string, actor: ActorName): Promise<void> {
  const answer = await ask(name, actor);
  expect([actor, outcomeOf(answer)]).toEqual([actor, expected(name, actor)]);
  for (const stem of hiddenFrom(actor, name)) expect(answer.text.toLowerCase()).not.toContain(stem);
}

describe("strangers", () => {
  const untouched = rootFields(schema).filter((name) => !isChangedByRegion(name));
  let before: string;
  beforeAll(async () => {
    before = await rowsOf(stage.north);
  });

  test.each(untouched)("are shown nothing of others by %s", async (name) => {
    for (const actor of STRANGERS) await showsNothing(name, actor);
  });

  test("have changed no row of others", async () => {
    expect(await rowsOf(stage.north)).toBe(before);
  });

  test.each(rootFields(schema).filter(isChangedByRegion))(
    "are shown nothing of others by %s, which the regional centre may change",
    async (name) => {
      for (const actor of STRANGERS) await showsNothing(name, actor);
    },
  );
});

// Whoever takes municipalities in may change rows: after all who may not.
test.each(rootFields(schema))("the officer is shown nothing of people by %s", (name) =>
  showsNothing(name, "onboarding"),
);

describe("the municipality's own people", () => {
  test("see themselves, so that the stems prove something", async () => {
    const answer = await ask("Query.municipality", "own");
    expect(answer.text).toContain(stage.north.published);
    expect(answer.text).toContain(stage.north.personal);
  });

  // Asked before anything of it is changed below.
  test.each(SHOWN_TO_OWN)("see people in %s", async (name, fields) => {
    const naming = new Set(fieldsNaming(stage.north.personal, (await ask(name, "own")).data));
    expect(fields.filter((field) => !naming.has(field))).toEqual([]);
  });

  test.each(rootFields(schema).filter((name) => name !== "Mutation.signOut"))(
    "may ask %s as classified",
    async (name) => {
      const answer = await ask(name, "own");
      expect([name, outcomeOf(answer)]).toEqual([name, expected(name, "own")]);
      for (const stem of hiddenFrom("own", name)) expect(answer.text.toLowerCase()).not.toContain(stem);
    },
  );
});

describe("the regional centre", () => {
  test("finds every field about people empty", async () => {
    for (const actor of ["region", "onboarding"] as const) {
      const answer = await ask("Query.municipality", actor);
      const shown = [...personalValues(answer.data)].filter(([, value]) => !isEmpty(value));
      expect(shown).toEqual([]);
    }
  });
});

test("requests of all actors at once never mix", async () => {
  const actors = ["own", "foreign", "region", "otherRegion"] as const;
  const token = await api.signIn(stage.north.admin, stage.north.municipality);
  const runs = Array.from({ length: 20 }, async (_, index) => {
    const actor = actors[index % actors.length]!;
    const as = actor === "own" ? token : stage.actors[actor];
    const answer = await api.send(
      as,
      "{ municipalities { edges { node { slug name } } } viewer { displayName } }",
    );
    return hiddenFrom(actor, "Query.municipalities").filter((stem) =>
      answer.text.toLowerCase().includes(stem),
    );
  });
  expect((await Promise.all(runs)).flat()).toEqual([]);
});

/** By root field: every actor asks the same. */
const operations = new Map<string, string>();

async function ask(name: string, actor: ActorName): Promise<Answer> {
  const [typeName, fieldName] = name.split(".") as [string, string];
  const field = (schema.getType(typeName) as ReturnType<GraphQLSchema["getQueryType"]>)!.getFields()[
    fieldName
  ]!;
  const kind = typeName === "Query" ? "query" : "mutation";
  const variables = { ...defaultsOf(field), ...ROOT_FIELDS[name]?.args?.(stage.north) };
  const token = await tokenFor(name, actor);
  let operation = operations.get(name);
  if (!operation) operations.set(name, (operation = wholeOperation(schema, kind, field, variables)));
  return api.send(token, operation, variables);
}

/** Signing out and entering a room change the session: those get one of their own. */
async function tokenFor(name: string, actor: ActorName): Promise<string | null> {
  if (name !== "Mutation.signOut" || actor === "anonymous") return stage.actors[actor];
  return actor === "own" || actor === "foreign"
    ? api.signIn(actor === "own" ? stage.north.admin : stage.south.admin)
    : null;
}

function defaultsOf(field: {
  args: readonly { name: string; defaultValue?: unknown }[];
}): Record<string, unknown> {
  const given = field.args.filter((argument) => argument.defaultValue !== undefined);
  // Short pages: the whole selection of long ones would be beyond the cost of an operation.
  return Object.fromEntries(
    given.map(({ name, defaultValue }) => [name, name === "first" ? 3 : defaultValue]),
  );
}

const expected = (name: string, actor: ActorName): Outcome | undefined => ROOT_FIELDS[name]?.outcomes[actor];

const outcomeOf = (answer: Answer): string =>
  answer.errors.find((error) => error.path?.length === 1)?.extensions.code ?? rootOutcome(answer);

/** Errors below the root deny one field; without any data the request itself was wrong. */
function rootOutcome(answer: Answer): string {
  if (answer.data === undefined || answer.data === null) return answer.code ?? "no data";
  return "data";
}

/** Stems, in lower case, that must not stand in an answer to the actor. */
function hiddenFrom(actor: ActorName, name: string): string[] {
  const { north, south, east } = stage;
  const published: Record<ActorName, Tenant[]> = {
    own: [north],
    foreign: [south],
    region: [north, south],
    onboarding: [north, south],
    otherRegion: [east],
    platform: [],
    anonymous: [],
  };
  const personal: Partial<Record<ActorName, Tenant>> = { own: north, foreign: south };
  // Whoever holds the secret of an invitation learns which municipality invites.
  const visible = name === "Query.invitation" ? [...published[actor], north] : published[actor];
  return [north, south, east].flatMap((tenant) => [
    ...(visible.includes(tenant) ? [] : [tenant.published.toLowerCase(), tenant.municipality.slug]),
    // What the actor sent itself may come back in the answer.
    ...(personal[actor] === tenant || sends(name, tenant) ? [] : [tenant.personal.toLowerCase()]),
  ]);
}

const sends = (name: string, tenant: Tenant): boolean =>
  JSON.stringify(ROOT_FIELDS[name]?.args?.(stage.north) ?? {}).includes(tenant.personal);

/** The regional centre may change what stands between it and a municipality. */
const isChangedByRegion = (name: string): boolean =>
  name.startsWith("Mutation.") && expected(name, "region") === "data";

/** A fingerprint of every row of the municipality, past all policies. */
async function rowsOf({ municipality }: Tenant): Promise<string> {
  const tables = await world.ownerQuery<{ name: string }>(
    "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'municipality_id' order by 1",
  );
  const parts = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(coalesce(string_agg(t::text, '' order by t::text), '')) as sum from "${name}" t where municipality_id = '${municipality.id}'`,
  );
  return JSON.stringify(await world.ownerQuery(`${parts.join(" union all ")} order by name`));
}

function rootFields(of: GraphQLSchema): string[] {
  return [of.getQueryType()!, of.getMutationType()!].flatMap((type) =>
    Object.keys(type.getFields()).map((field) => `${type.name}.${field}`),
  );
}

function objectFields(of: GraphQLSchema): string[] {
  const roots = new Set<unknown>([of.getQueryType(), of.getMutationType()]);
  return Object.values(of.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith("__") && !roots.has(type))
    .flatMap((type) =>
      isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [],
    )
    .toSorted();
}

function listed(): string[] {
  return [SHARED_FIELDS, PERSONAL_FIELDS]
    .flatMap((table) =>
      Object.entries(table).flatMap(([type, fields]) => fields.split(" ").map((field) => `${type}.${field}`)),
    )
    .toSorted();
}

/** Every value of a personal field in an answer, by the field. */
function* personalValues(value: unknown): Generator<[string, unknown]> {
  if (Array.isArray(value)) for (const each of value) yield* personalValues(each);
  if (value === null || typeof value !== "object" || Array.isArray(value)) return;
  const type = "__typename" in value ? String(value.__typename) : "";
  for (const [field, inner] of Object.entries(value)) {
    if (PERSONAL_FIELDS[type]?.split(" ").includes(field)) yield [`${type}.${field}`, inner];
    else yield* personalValues(inner);
  }
}

/** Fields whose text has the stem in it. */
function* fieldsNaming(stem: string, value: unknown): Generator<string> {
  if (value === null || typeof value !== "object") return;
  for (const [field, inner] of Object.entries(value)) {
    if ("__typename" in value && typeof inner === "string" && inner.includes(stem))
      yield `${String(value.__typename)}.${field}`;
    yield* fieldsNaming(stem, inner);
  }
}

function isEmpty(value: unknown): boolean {
  if (value === null || (Array.isArray(value) && value.length === 0)) return true;
  return (
    typeof value === "object" && "edges" in value && Array.isArray(value.edges) && value.edges.length === 0
  );
}
