import { afterEach, beforeEach, expect, test } from "vitest";
import { aCreatingText } from "../../test/support/act-text.ts";
import { aDesk, IMPORT_FIELDS, type Desk, type ImportView } from "../../test/support/onboarding.ts";
import { anAccount, aRegion } from "../../test/support/world.ts";

let desk: Desk;

beforeEach(async () => {
  desk = await aDesk();
});
afterEach(() => desk.api.close());

interface Corrected {
  __typename: string;
  import?: ImportView;
  path?: string;
  message?: string;
  currentRevision?: number;
}

async function correct(of: ImportView, corrections: object[], token?: string): Promise<Corrected> {
  const answer = await desk.ask<{ correctImport: Corrected }>(
    `mutation ($input: CorrectImportInput!) { correctImport(input: $input) { __typename
      ... on ImportCorrected { import { ${IMPORT_FIELDS} } } ... on CorrectionInvalid { path message }
      ... on RevisionConflict { currentRevision } } }`,
    { input: { id: of.id, revision: of.revision, corrections } },
    token,
  );
  expect(answer.errors).toEqual([]);
  return answer.data!.correctImport;
}

interface Value {
  path: string;
  group: string;
  values: string[];
  span: { start: number; end: number } | null;
  origin: string;
}

async function reviewOf(id: string) {
  const answer = await desk.ask<{
    resolutionImport: {
      sourceText: string;
      values: Value[];
      findings: { path: string | null }[];
      clauses: { id: string }[];
    };
  }>(
    `query ($id: ID!) { resolutionImport(id: $id) { sourceText values { path group values span { start end } origin }
      findings { path message { ru en } } clauses { id } act { number signedOn } region { code } municipality { id } } }`,
    { id },
  );
  expect(answer.errors).toEqual([]);
  return answer.data!.resolutionImport;
}

const set = (path: string, value: unknown) => ({ operation: "SET", path, value });

test("every range of a review lies in the source", async () => {
  const { import: row } = await desk.bring(aCreatingText());
  const { sourceText, values } = await reviewOf(row!.id);
  const number = values.find(({ path }) => path === "/act/number");
  expect(sourceText.slice(number?.span?.start, number?.span?.end)).toContain("17-п");
  const placed = values.filter(({ span }) => span !== null);
  expect(placed.length).toBeGreaterThan(40);
  expect(placed.every(({ span }) => span!.start < span!.end && span!.end <= sourceText.length)).toBe(true);
});

test("a correction is kept and goes into the municipality", async () => {
  const { import: row } = await desk.bring(aCreatingText());
  const corrected = await correct(row!, [
    set("/act/municipality/value/name", "Заречный край"),
    { operation: "REMOVE", path: "/variant/sectors/2" },
    { operation: "ADD", path: "/variant/sectors", value: { name: "культура" } },
  ]);
  expect(corrected).toMatchObject({ __typename: "ImportCorrected", import: { revision: 2 } });
  const { values } = await reviewOf(row!.id);
  expect(values.find(({ path }) => path === "/variant/sectors/2/value/name")).toMatchObject({
    values: ["культура"],
    origin: "EDITED",
  });
  const { municipality } = await desk.confirm(corrected.import!);
  expect(municipality?.name).toBe("Заречный край");
});

test("one bad correction leaves the draft as it was", async () => {
  const { import: row } = await desk.bring(aCreatingText());
  const before = await reviewOf(row!.id);
  const outcome = await correct(row!, [set("/act/number", "5"), set("/act/signedOn", "вчера")]);
  expect(outcome).toMatchObject({ __typename: "CorrectionInvalid", path: "/act/signedOn" });
  expect(await reviewOf(row!.id)).toEqual(before);
});

test("a stale revision is told, not overwritten", async () => {
  const { import: row } = await desk.bring(aCreatingText());
  await correct(row!, [set("/act/number", "5")]);
  expect(await correct(row!, [set("/act/number", "6")])).toEqual({
    __typename: "RevisionConflict",
    currentRevision: 2,
  });
  expect(await desk.confirm(row!)).toMatchObject({ __typename: "RevisionConflict", currentRevision: 2 });
});

test("two officers who correct at once do not lose either word", async () => {
  const { import: row } = await desk.bring(aCreatingText());
  const outcomes = await Promise.all(["5", "6"].map((number) => correct(row!, [set("/act/number", number)])));
  expect(outcomes.map(({ __typename }) => __typename).toSorted()).toEqual([
    "ImportCorrected",
    "RevisionConflict",
  ]);
});

test("interrupted work goes on in another session", async () => {
  const { import: row } = await desk.bring(aCreatingText());
  await correct(row!, [set("/act/place", "с. Новое")]);
  const colleague = await anAccount(desk.world, {
    regions: [desk.region],
    regionalRole: "ONBOARDING_OFFICER",
  });
  const token = await desk.api.signIn(colleague);
  const answer = await desk.ask<{ resolutionImports: { edges: { node: ImportView }[]; totalCount: number } }>(
    `{ resolutionImports(status: IN_REVIEW) { totalCount edges { node { ${IMPORT_FIELDS} act { number } } } } }`,
    {},
    token,
  );
  const [edge] = answer.data!.resolutionImports.edges;
  expect(edge?.node).toMatchObject({ id: row?.id, revision: 2, act: { number: "17-п" } });
  expect(await desk.confirm(edge!.node, {}, token)).toMatchObject({ __typename: "ImportConfirmed" });
});

test("a document of a foreign region stays its officer's own until placed", async () => {
  const text = aCreatingText().replaceAll("КРАСНОЯРСКОГО КРАЯ", "").replaceAll(" Красноярского края", "");
  const { import: row } = await desk.bring(text);
  expect(row?.obstacles.map(({ code }) => code)).toContain("REGION_UNKNOWN");
  const colleague = await anAccount(desk.world, {
    regions: [desk.region],
    regionalRole: "ONBOARDING_OFFICER",
  });
  const token = await desk.api.signIn(colleague);
  const seen = await desk.ask(
    "query ($id: ID!) { resolutionImport(id: $id) { id } }",
    { id: row?.id },
    token,
  );
  expect(seen.code).toBe("NOT_FOUND");
  const confirmed = await desk.confirm(row!, { regionId: desk.region.id });
  expect(confirmed).toMatchObject({ __typename: "ImportConfirmed" });
});

test("a foreign region cannot be chosen", async () => {
  const foreign = await aRegion(desk.world);
  const { import: row } = await desk.bring(aCreatingText());
  const outcome = await desk.confirm(row!, { regionId: foreign.id });
  expect(outcome.obstacles).toMatchObject([{ code: "REGION_UNKNOWN" }]);
});

test("an officer of another region finds nothing", async () => {
  const { import: row } = await desk.bring(aCreatingText());
  const foreign = await aRegion(desk.world);
  const stranger = await anAccount(desk.world, { regions: [foreign], regionalRole: "ONBOARDING_OFFICER" });
  const token = await desk.api.signIn(stranger);
  const answers = await Promise.all([
    desk.ask("query ($id: ID!) { resolutionImport(id: $id) { sourceText } }", { id: row?.id }, token),
    desk.ask("mutation ($id: ID!) { discardImport(id: $id) { id } }", { id: row?.id }, token),
    desk.ask("mutation ($id: ID!) { undoImport(id: $id) { __typename } }", { id: row?.id }, token),
    desk.ask(
      "mutation ($input: ConfirmImportInput!) { confirmImport(input: $input) { __typename } }",
      { input: { id: row?.id, revision: 1 } },
      token,
    ),
  ]);
  expect(answers.map(({ code }) => code)).toEqual(Array.from(answers, () => "NOT_FOUND"));
});

test("an analyst brings no documents", async () => {
  const analyst = await anAccount(desk.world, { regions: [desk.region], regionalRole: "ANALYST" });
  const token = await desk.api.signIn(analyst);
  const answer = await desk.ask("{ resolutionImports { totalCount } }", {}, token);
  expect(answer.code).toBe("FORBIDDEN");
});
