import { afterEach, beforeEach, expect, test } from "vitest";
import { aCompositionText, aCreatingText } from "../../test/support/act-text.ts";
import { aDesk, type Desk, type ImportView } from "../../test/support/onboarding.ts";

let desk: Desk;

beforeEach(async () => {
  desk = await aDesk();
});
afterEach(() => desk.api.close());

async function rowsOf(sql: string): Promise<string[]> {
  return (await desk.world.ownerQuery<{ line: string }>(sql)).map(({ line }) => line);
}

async function correct({ id, revision }: ImportView, path: string, value: unknown): Promise<ImportView> {
  const answer = await desk.ask<{
    correctImport: { import: { revision: number; obstacles: ImportView["obstacles"] } };
  }>(
    `mutation ($input: CorrectImportInput!) { correctImport(input: $input) {
      ... on ImportCorrected { import { id revision obstacles { code path } } }
      ... on CorrectionInvalid { path message } } }`,
    { input: { id, revision, corrections: [{ operation: "SET", path, value }] } },
  );
  return answer.data!.correctImport.import as ImportView;
}

const NEW_EDITION = {
  number: "90-п",
  date: "01.09.2026",
  meetings: "Заседания проводятся раз в квартал в очной форме.",
  more: `4.5. Секретарь МЦУ:
1) ведёт протокол заседания МЦУ.
`,
};

test("a new regulation of a known centre is its next version", async () => {
  const first = await desk.settle(aCreatingText());
  const { import: row } = await desk.bring(aCreatingText(NEW_EDITION));
  expect(row).toMatchObject({ outcome: "CREATE", obstacles: [], proposedSlug: null });
  const second = await desk.confirm(row!);
  expect(second.municipality?.id).toBe(first.municipality?.id);
  expect(second.invitations?.map(({ invitation }) => invitation.roleCode)).toEqual(["SECRETARY"]);
  expect(
    await rowsOf(
      "select concat_ws(' ', version, act_number, in_force_from, in_force_to) as line from regulation order by 1",
    ),
  ).toEqual(["1 17-п 2026-03-02 2026-08-31", "2 90-п 2026-09-01"]);
});

test("people and sectors outlive the version that repeats them", async () => {
  await desk.settle(aCreatingText());
  const sql = `select concat_ws(' ', id, name, named_until) as line from sector union all
    select concat_ws(' ', id, name, joined_on, left_on) from member union all
    select concat_ws(' ', id, role_code, valid_from, valid_to) from appointment order by 1`;
  const before = await rowsOf(sql);
  await desk.settle(aCreatingText(NEW_EDITION));
  expect(await rowsOf(sql)).toEqual(before);
});

test("a sector that the next version drops ends the day before", async () => {
  await desk.settle(aCreatingText());
  const text = aCreatingText(NEW_EDITION).replace(
    "2) жилищно-коммунальное хозяйство;\n3) дороги.",
    "2) дороги.",
  );
  const { import: row } = await desk.settle(text);
  const named = () =>
    rowsOf("select concat_ws(' ', position, name, named_until) as line from sector order by 1");
  expect(await named()).toEqual(["0 образование", "1 дороги", "1 жилищно-коммунальное хозяйство 2026-08-31"]);
  await desk.ask("mutation ($id: ID!) { undoImport(id: $id) { __typename } }", { id: row.id });
  expect(await named()).toEqual(["0 образование", "1 жилищно-коммунальное хозяйство", "2 дороги"]);
});

test("a composition with a role the regulation lacks waits for mending", async () => {
  await desk.settle(aCreatingText());
  const { import: row } = await desk.bring(aCompositionText().replace("руководитель МЦУ.", "секретарь МЦУ."));
  expect(row?.obstacles).toMatchObject([
    { code: "PERSON_ROLE_UNKNOWN", path: "/variant/people/1/value/roles" },
  ]);
  expect(await desk.confirm(row!)).toMatchObject({ __typename: "ImportObstructed" });
  const mended = await correct(row!, "/variant/people/1/value/roles", ["HEAD"]);
  expect(mended.obstacles).toEqual([]);
  expect(await desk.confirm(mended)).toMatchObject({ __typename: "ImportConfirmed" });
});

test("a composition without its regulation waits for it", async () => {
  const { import: row } = await desk.bring(aCompositionText());
  expect(row?.obstacles.map(({ code }) => code)).toContain("BASE_UNKNOWN");
});
