/**
 * Forms of the work from meetings to effects are fed with rubbish: what is valid for a filled centre, one place of it
 * spoilt at a time. `RUBBISH=all` tries every place; otherwise a part of them that changes with no run.
 */
import { getNamedType, type GraphQLField, isLeafType, isObjectType, isUnionType } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildApiSchema } from "../../server/api/build-schema.ts";
import { type Answer, anApi, type TestApi } from "../support/api.ts";
import { engine } from "../support/test-database.ts";
import { aWorld } from "../support/world.ts";
import { centreLife } from "./modules/centre-life.ts";
import { cluster } from "./modules/cluster.ts";
import { meeting } from "./modules/meeting.ts";
import { minutes } from "./modules/minutes.ts";
import { outsideMeeting } from "./modules/outside-meeting.ts";
import { roadmap } from "./modules/roadmap.ts";
import { substitution } from "./modules/substitution.ts";
import { aStage, type Stage } from "./tenants.ts";

const MODULES = [meeting, minutes, cluster, roadmap, centreLife, substitution, outsideMeeting];
/** Every which place is tried when not all are: coprime to how many there are of each kind. */
const STRIDE = process.env["RUBBISH"] === "all" ? 1 : 7;
const LINES = /\.(title|name|body|matter|place)$/;
const LONG = "а".repeat(10_000);

let api: TestApi;
let stage: Stage;

const mutations = buildApiSchema().getMutationType()!.getFields();

/** What may stand in place of a value, by what the value looks like. */
function rubbishFor(value: unknown): readonly unknown[] {
  if (typeof value === "number") return [-1, 0, 2_147_483_647];
  if (typeof value !== "string") return [];
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value))
    return ["0190a000-0000-7000-8000-000000000000", "' or 1=1 --"];
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return ["0001-01-01", "1900-01-01", "2099-12-31", "9999-12-31"];
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return ["0001-01-01T00:00:00Z", "2099-12-31T23:59:59Z"];
  return /^[A-Z_]+$/.test(value) ? [] : ["", " ", LONG, "а\u0000б", "\ud800", "<b>&amp;"];
}

interface Spoilt {
  readonly path: string;
  readonly value: unknown;
  readonly variables: unknown;
}

/** The same arguments with one place spoilt, for each place and each kind of rubbish. */
function* spoiltOf(whole: unknown, path = ""): Generator<Spoilt> {
  for (const value of rubbishFor(whole)) yield { path, value, variables: value };
  if (typeof whole !== "object" || whole === null) return;
  for (const [key, part] of Object.entries(whole))
    for (const { variables, ...spoilt } of spoiltOf(part, `${path}.${key}`)) {
      const copy: Record<string, unknown> | unknown[] = Array.isArray(whole) ? [...whole] : { ...whole };
      (copy as Record<string, unknown>)[key] = variables;
      yield { ...spoilt, variables: copy };
    }
}

function operationOf(field: GraphQLField<unknown, unknown>): string {
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(", ");
  const passed = field.args.map(({ name }) => `${name}: $${name}`).join(", ");
  const type = getNamedType(field.type);
  const refused = (isUnionType(type) ? type.getTypes() : [])
    .filter((each) => isObjectType(each) && each.getFields()["message"])
    .map(({ name }) => `... on ${name} { message }`);
  const body = isLeafType(type) ? "" : `{ __typename ${refused.join(" ")} }`;
  return `mutation ${declared && `(${declared})`} { done: ${field.name}${passed && `(${passed})`} ${body} }`;
}

/** What is wrong with an answer; null for a refusal in Russian, a denial or a deed. */
function wrongWith({ data, code, text }: Answer, { path, value }: Spoilt): string | null {
  if (code === "INTERNAL" || /node_modules|\bat \w+ \(/.test(text)) return text;
  const done = data?.["done"] as { __typename?: string; message?: string } | null | undefined;
  if (done?.message !== undefined) return /[а-яё]/i.test(done.message) ? null : done.message;
  const isTaken = done?.__typename?.endsWith("Saved") === true;
  return isTaken && value === LONG && LINES.test(path) ? "A line of 10,000 letters was taken." : null;
}

// The filled stage takes most of the time, and what rubbish meets is the program: one engine tells it.
describe.skipIf(engine === "pglite" && process.env["RUBBISH"] !== "all")("forms of a filled centre", () => {
  beforeAll(async () => {
    const world = await aWorld();
    api = await anApi(world);
    stage = await aStage(world, api);
  }, 120_000);
  afterAll(() => api.close());

  test("refuse rubbish in words or by a code, and never break", async () => {
    const faults: unknown[] = [];
    let at = 0;
    for (const { rootFields } of MODULES)
      for (const [name, { args }] of Object.entries(rootFields)) {
        const field = mutations[name.replace(/^Mutation\./, "")];
        if (!name.startsWith("Mutation.") || !field || !args) continue;
        const operation = operationOf(field);
        for (const spoilt of spoiltOf(args(stage.north))) {
          at += 1;
          if (at % STRIDE !== 0) continue;
          const answer = await api.send(
            stage.actors.own,
            operation,
            spoilt.variables as Record<string, unknown>,
          );
          const wrong = wrongWith(answer, spoilt);
          if (wrong) faults.push([name, spoilt.path, String(spoilt.value).slice(0, 40), wrong.slice(0, 300)]);
        }
      }
    expect(faults).toEqual([]);
    expect(at).toBeGreaterThan(300);
  }, 120_000);

  test("do once or refuse what is pressed twice at once", async () => {
    const faults: unknown[] = [];
    for (const { rootFields } of MODULES)
      for (const [name, { args }] of Object.entries(rootFields)) {
        const field = mutations[name.replace(/^Mutation\./, "")];
        if (!name.startsWith("Mutation.") || !field || !args) continue;
        const variables = args(stage.north);
        const pressed = [0, 1].map(() => api.send(stage.actors.own, operationOf(field), variables));
        for (const { code, text } of await Promise.all(pressed))
          if (code === "INTERNAL") faults.push([name, text.slice(0, 300)]);
      }
    expect(faults).toEqual([]);
  }, 120_000);
});
