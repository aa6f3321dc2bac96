import { afterEach, beforeEach, expect, test } from "vitest";
import { aCompositionText, aCreatingText, anAmendingText } from "../../test/support/act-text.ts";
import { tenantScope } from "../../test/support/world.ts";
import { aDesk, type Desk } from "../../test/support/onboarding.ts";
import { Municipality } from "../municipality/municipality.entity.ts";

let desk: Desk;

beforeEach(async () => {
  desk = await aDesk();
});
afterEach(() => desk.api.close());

interface Version {
  version: number;
  inForceFrom: string;
  inForceTo: string | null;
  act: { number: string };
  settings: { key: string; values: string[] }[];
  clauses: { id: string; span: { start: number; end: number } }[];
  sourceText: string;
  changes: { kind: string; group: string; key: string; before: string[]; after: string[] }[] | null;
}

async function versionsOf(slug: string): Promise<Version[]> {
  const answer = await desk.ask<{ municipality: { regulations: Version[] } }>(
    `query ($slug: String!) { municipality(slug: $slug) { regulations { version inForceFrom inForceTo act { number }
      settings { key values } clauses { id span { start end } } sourceText
      changes { kind group key before after } } } }`,
    { slug },
  );
  return answer.data?.municipality.regulations ?? [];
}

async function changesOf(id: string): Promise<Version["changes"]> {
  const answer = await desk.ask<{ resolutionImport: { changes: Version["changes"] } }>(
    "query ($id: ID!) { resolutionImport(id: $id) { changes { kind group key before after } } }",
    { id },
  );
  return answer.data?.resolutionImport.changes ?? null;
}

async function rowsOf(sql: string): Promise<string[]> {
  return (await desk.world.ownerQuery<{ line: string }>(sql)).map(({ line }) => line);
}

const SIGNER = { group: "meetings", key: "minutesSignedBy", before: ["CURATOR"], after: ["HEAD"] };
const MEMBERS = `select concat_ws(' ', name, joined_on, left_on) as line from member order by 1`;
const APPOINTMENTS = `select concat_ws(' ', m.name, a.role_code, a.valid_from, a.valid_to) as line
  from appointment a join member m on m.id = a.member_id order by 1`;

test("an amending act shows its difference before it is confirmed", async () => {
  await desk.settle(aCreatingText());
  const { import: row } = await desk.bring(anAmendingText());
  expect(row).toMatchObject({
    outcome: "AMEND",
    obstacles: [],
    proposedInForceFrom: "2026-06-01",
    proposedSlug: null,
  });
  const changes = await changesOf(row!.id);
  expect(changes).toContainEqual({ kind: "CHANGED", ...SIGNER });
  expect(changes?.filter(({ group }) => group === "clauses").map(({ kind, key }) => [kind, key])).toEqual([
    ["CHANGED", "3.3"],
    ["ADDED", "3.4"],
  ]);
});

test("an amending act makes the next version from its day", async () => {
  const { municipality } = await desk.settle(aCreatingText());
  await desk.settle(anAmendingText());
  const [second, first] = await versionsOf(municipality!.slug);
  expect(first).toMatchObject({
    version: 1,
    inForceFrom: "2026-03-02",
    inForceTo: "2026-05-31",
    changes: null,
  });
  expect(second).toMatchObject({
    version: 2,
    inForceFrom: "2026-06-01",
    inForceTo: null,
    act: { number: "41-п" },
  });
  expect(second?.changes).toContainEqual({ kind: "CHANGED", ...SIGNER });
  const added = second?.clauses.find(({ id }) => id === "3.4");
  expect(second?.sourceText.slice(added?.span.start, added?.span.end)).toMatch(
    /^3\.4\. Протокол направляется/,
  );
});

test("corrections of the first version survive an amendment", async () => {
  const brought = await desk.bring(aCreatingText());
  const corrected = await desk.ask<{ correctImport: { import: { revision: number } } }>(
    `mutation ($input: CorrectImportInput!) { correctImport(input: $input) { ... on ImportCorrected { import { revision } } } }`,
    {
      input: {
        id: brought.import?.id,
        revision: 1,
        corrections: [{ operation: "SET", path: "/variant/roles/1/title", value: "Начальник МЦУ" }],
      },
    },
  );
  const { revision } = corrected.data!.correctImport.import;
  const { municipality } = await desk.confirm({ ...brought.import!, revision });
  await desk.settle(anAmendingText());
  const [second] = await versionsOf(municipality!.slug);
  const titles = second?.settings.filter(({ key }) => key === "title").flatMap(({ values }) => values);
  expect(titles).toContain("Начальник МЦУ");
});

test("an amendment without its base waits for it", async () => {
  const { import: row } = await desk.bring(anAmendingText());
  expect(row?.obstacles.map(({ code }) => code)).toEqual(["BASE_UNKNOWN"]);
  await desk.settle(aCreatingText());
  expect(await desk.confirm(row!)).toMatchObject({ __typename: "ImportConfirmed" });
});

test("an amendment dated before its base is refused", async () => {
  await desk.settle(aCreatingText());
  const { import: row } = await desk.bring(anAmendingText({ date: "01.02.2026" }));
  expect(row?.obstacles.map(({ code }) => code)).toEqual(["IN_FORCE_NOT_LATER"]);
});

test("an undone amendment leaves the first version as it was", async () => {
  const { municipality } = await desk.settle(aCreatingText());
  const before = await versionsOf(municipality!.slug);
  const { import: row } = await desk.settle(anAmendingText());
  expect(await undo(row.id)).toMatchObject({ __typename: "ImportUndone", import: { status: "UNDONE" } });
  expect(await versionsOf(municipality!.slug)).toEqual(before);
});

async function undo(id: string) {
  const answer = await desk.ask<{ undoImport: object }>(
    `mutation ($id: ID!) { undoImport(id: $id) { __typename ... on ImportUndone { import { status } }
      ... on UndoRefused { message usedBy } } }`,
    { id },
  );
  expect(answer.errors).toEqual([]);
  return answer.data?.undoImport;
}

test("an undone creation leaves nothing, and may be repeated", async () => {
  const { import: row } = await desk.settle(aCreatingText());
  expect(await undo(row.id)).toMatchObject({ __typename: "ImportUndone" });
  expect(await rowsOf("select slug as line from municipality")).toEqual([]);
  expect(await rowsOf(MEMBERS)).toEqual([]);
  expect(await desk.settle(aCreatingText())).toMatchObject({ municipality: { slug: "zarechnyi" } });
});

test("what has a later version cannot be undone", async () => {
  const { import: row } = await desk.settle(aCreatingText());
  await desk.settle(anAmendingText());
  expect(await undo(row.id)).toMatchObject({
    __typename: "UndoRefused",
    usedBy: [expect.stringContaining("№ 2")],
  });
});

test("what people already work with cannot be undone", async () => {
  const { import: row, municipality, invitations } = await desk.settle(aCreatingText());
  const token = invitations?.[0]?.path.split("/").at(-1);
  const password = "сколько волка ни корми";
  await desk.api.send(
    null,
    "mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename } }",
    { input: { token, displayName: "Озеров П.П.", login: "ozerov", password } },
  );
  expect(await undo(row.id)).toMatchObject({ __typename: "UndoRefused", usedBy: ["учётные записи: 1"] });
  expect(await rowsOf("select slug as line from municipality")).toEqual([municipality?.slug]);
});

test("a composition act changes who belongs from its day", async () => {
  await desk.settle(aCreatingText());
  const { import: row } = await desk.bring(aCompositionText());
  expect(row).toMatchObject({ outcome: "COMPLETE_COMPOSITION", obstacles: [] });
  expect((await changesOf(row!.id))?.map(({ kind, key }) => [kind, key])).toEqual([
    ["ADDED", "Полев Денис Сергеевич"],
    ["REMOVED", "Лугова Анна Ивановна"],
    ["REMOVED", "Ручьёв Олег Олегович"],
  ]);
  expect(await desk.confirm(row!)).toMatchObject({ __typename: "ImportConfirmed", invitations: [] });
  expect(await rowsOf(MEMBERS)).toEqual([
    "Лугова Анна Ивановна 2026-03-02 2026-07-14",
    "Озеров Пётр Петрович 2026-03-02",
    "Полев Денис Сергеевич 2026-07-15",
    "Ручьёв Олег Олегович 2026-03-02 2026-07-14",
  ]);
  expect(await rowsOf(APPOINTMENTS)).toEqual([
    "Лугова Анна Ивановна HEAD 2026-03-02 2026-07-14",
    "Озеров Пётр Петрович CURATOR 2026-03-02",
    "Полев Денис Сергеевич HEAD 2026-07-15",
    "Ручьёв Олег Олегович POS_OPERATOR 2026-03-02 2026-07-14",
  ]);
});

test("an undone composition brings the old one back", async () => {
  await desk.settle(aCreatingText());
  const before = [await rowsOf(MEMBERS), await rowsOf(APPOINTMENTS)];
  const { import: row } = await desk.settle(aCompositionText());
  expect(await undo(row.id)).toMatchObject({ __typename: "ImportUndone" });
  expect([await rowsOf(MEMBERS), await rowsOf(APPOINTMENTS)]).toEqual(before);
});

test("an edit after the composition keeps it from being undone", async () => {
  const { municipality } = await desk.settle(aCreatingText());
  const { import: row } = await desk.settle(aCompositionText());
  const own = await desk.world.inScope(
    { role: "app_onboarding", settings: { region_ids: desk.region.id } },
    (em) => em.findOneOrFail(Municipality, { slug: municipality!.slug }),
  );
  desk.world.clock.advanceMinutes(1);
  await desk.world.inScope(tenantScope(own), (em) =>
    em.execute(
      `insert into audit_event (municipality_id, id, at, account_id, actor, action, subject, details)
       values (?, gen_random_uuid(), ?, gen_random_uuid(), 'А', 'member.changed', 'Б', '{}')`,
      [own.id, desk.world.clock.now()],
    ),
  );
  expect(await undo(row.id)).toMatchObject({
    __typename: "UndoRefused",
    usedBy: [expect.stringContaining("изменения")],
  });
});

test("a discarded document may be brought again", async () => {
  const { import: row } = await desk.bring(aCreatingText());
  const answer = await desk.ask<{ discardImport: object }>(
    "mutation ($id: ID!) { discardImport(id: $id) { status obstacles { code } } }",
    { id: row?.id },
  );
  expect(answer.data?.discardImport).toEqual({ status: "DISCARDED", obstacles: [] });
  expect((await desk.bring(aCreatingText())).__typename).toBe("ResolutionImported");
});
