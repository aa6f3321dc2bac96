import { afterEach, beforeEach, expect, test } from "vitest";
import { aCreatingText, aNewsItem } from "../../test/support/act-text.ts";
import { aDesk, type Desk } from "../../test/support/onboarding.ts";

let desk: Desk;

beforeEach(async () => {
  desk = await aDesk();
});
afterEach(() => desk.api.close());

const TENANT_TABLES =
  "municipality regulation sector channel member appointment invitation audit_event".split(" ");

async function countsOf(tables: readonly string[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const [row] = await desk.world.ownerQuery<{ count: number }>(
      `select count(*)::int as count from ${table}`,
    );
    counts[table] = row?.count ?? 0;
  }
  return counts;
}

test("a confirmed document makes a whole municipality", async () => {
  const { municipality, invitations, import: row } = await desk.settle(aCreatingText());
  expect(municipality).toMatchObject({ slug: "zarechnyi", name: "Заречный муниципальный округ" });
  expect(row).toMatchObject({ status: "CONFIRMED", canUndo: true, obstacles: [] });
  expect(invitations?.map(({ invitation }) => invitation.roleCode).toSorted()).toEqual([
    "CURATOR",
    "HEAD",
    "POS_OPERATOR",
    "SECTOR_LEAD",
  ]);
  expect(invitations?.every(({ path }) => /^\/invitation\/[\w-]{40,}$/.test(path))).toBe(true);
  expect(await countsOf(TENANT_TABLES)).toMatchObject({
    municipality: 1,
    regulation: 1,
    sector: 3,
    channel: 2,
    member: 3,
    appointment: 3,
    invitation: 4,
  });
});

test("an invitation of the import leads into its role", async () => {
  const { municipality, invitations } = await desk.settle(aCreatingText());
  const head = invitations?.find(({ invitation }) => invitation.roleCode === "HEAD");
  const accepted = await desk.api.send(
    null,
    "mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename } }",
    {
      input: {
        token: head?.path.split("/").at(-1),
        displayName: "Лугова А.И.",
        login: "lugova",
        password: "сколько волка ни корми",
      },
    },
  );
  const seen = await desk.ask<{ viewer: object }>(
    `{ viewer { roles municipality { slug sectors { name } regulation(on: "2026-05-01") { version
      roles { code holders { member { name } } } } } } }`,
    {},
    accepted.setToken,
  );
  const holder = (code: string, ...names: string[]) => ({
    code,
    holders: names.map((name) => ({ member: { name } })),
  });
  expect(seen.data?.viewer).toEqual({
    roles: ["HEAD"],
    municipality: {
      slug: municipality?.slug,
      sectors: [{ name: "образование" }, { name: "жилищно-коммунальное хозяйство" }, { name: "дороги" }],
      regulation: {
        version: 1,
        roles: [
          holder("CURATOR", "Озеров Пётр Петрович"),
          holder("HEAD", "Лугова Анна Ивановна"),
          holder("POS_OPERATOR", "Ручьёв Олег Олегович"),
          holder("SECTOR_LEAD"),
        ],
      },
    },
  });
});

test("the same file twice is recognised", async () => {
  const first = await desk.bring(aCreatingText());
  const second = await desk.bring(aCreatingText(), "copy.txt");
  expect(second).toMatchObject({ __typename: "DuplicateDocument", import: { id: first.import?.id } });
});

test("the same act in another file is recognised", async () => {
  const first = await desk.bring(aCreatingText());
  const second = await desk.bring(`${aCreatingText()}\n\n`, "again.md");
  expect(second).toMatchObject({ __typename: "DuplicateDocument", import: { id: first.import?.id } });
});

test("a news item is kept as refused with its reason", async () => {
  const brought = await desk.bring(aNewsItem());
  expect(brought.import).toMatchObject({ status: "REFUSED", outcome: "REFUSED" });
  const answer = await desk.ask<{ resolutionImport: unknown }>(
    "query ($id: ID!) { resolutionImport(id: $id) { refusal { code message { ru en } } values { path } act { number } } }",
    { id: brought.import?.id },
  );
  expect(answer.data?.resolutionImport).toMatchObject({
    refusal: { code: "NOT_AN_ACT" },
    values: [],
    act: null,
  });
});

test.each([
  ["an empty file", new Uint8Array(), "act.txt"],
  ["bytes of a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "act.png"],
  ["an archive that is no document", Buffer.from("504b0506" + "00".repeat(18), "hex"), "act.docx"],
  ["half a PDF", Buffer.from("%PDF-1.7\n1 0 obj\n<<"), "act.pdf"],
])("%s leaves nothing behind", async (_name, bytes, fileName) => {
  const brought = await desk.bring(bytes, fileName);
  expect(brought.__typename).toBe("DocumentUnreadable");
  expect(brought.message).toMatch(/[А-Яа-я]/);
  expect(await countsOf(["resolution_import"])).toEqual({ resolution_import: 0 });
});

test("what is not base64 is refused in Russian", async () => {
  const answer = await desk.ask<{ importResolution: object }>(
    `mutation { importResolution(input: { fileName: "a.txt", content: "@@@" }) { __typename
      ... on DocumentUnreadable { code message } } }`,
  );
  expect(answer.data?.importResolution).toMatchObject({
    __typename: "DocumentUnreadable",
    code: "CONTENT_BROKEN",
  });
});

test("publication leaves the day of force to the officer", async () => {
  const entryIntoForce = "Постановление вступает в силу после его официального опубликования.";
  const brought = await desk.bring(aCreatingText({ entryIntoForce }));
  const obstacles = brought.import?.obstacles;
  expect(obstacles).toMatchObject([{ code: "IN_FORCE_FROM_UNKNOWN", confirmField: "inForceFrom" }]);
  expect(brought.import?.proposedInForceFrom).toBe("2026-03-02");
  expect(await desk.confirm(brought.import!)).toMatchObject({ __typename: "ImportObstructed" });
  expect(await countsOf(TENANT_TABLES)).toMatchObject({ municipality: 0, regulation: 0, audit_event: 0 });
  expect(await desk.confirm(brought.import!, { inForceFrom: "2026-03-15" })).toMatchObject({
    __typename: "ImportConfirmed",
  });
});

test("a failure in the middle of confirming leaves nothing", async () => {
  const brought = await desk.bring(aCreatingText());
  await desk.world.ownerQuery("alter table appointment add constraint broken check (false)");
  try {
    const answer = await desk.ask(
      "mutation ($input: ConfirmImportInput!) { confirmImport(input: $input) { __typename } }",
      { input: { id: brought.import?.id, revision: 1 } },
    );
    expect(answer.code).toBe("INTERNAL");
  } finally {
    await desk.world.ownerQuery("alter table appointment drop constraint broken");
  }
  expect(Object.values(await countsOf(TENANT_TABLES)).every((count) => count === 0)).toBe(true);
  expect(await desk.confirm(brought.import!)).toMatchObject({ __typename: "ImportConfirmed" });
});

test("two officers who confirm at once make one municipality", async () => {
  const brought = await desk.bring(aCreatingText());
  const outcomes = await Promise.all([desk.confirm(brought.import!), desk.confirm(brought.import!)]);
  expect(outcomes.map(({ __typename }) => __typename).toSorted()).toEqual([
    "ImportConfirmed",
    "RevisionConflict",
  ]);
  expect(await countsOf(["municipality"])).toEqual({ municipality: 1 });
});

test("a taken address is refused, a proposed one gives way", async () => {
  const taken = await desk.settle(aCreatingText());
  const other = aCreatingText({ number: "18", ofMunicipality: "Заречного муниципального района" });
  const brought = await desk.bring(other);
  expect(brought.import?.proposedSlug).toBe("zarechnyi-kya");
  expect(await desk.confirm(brought.import!, { slug: taken.municipality?.slug })).toMatchObject({
    obstacles: [{ code: "SLUG_TAKEN" }],
  });
  expect(await desk.confirm(brought.import!)).toMatchObject({ municipality: { slug: "zarechnyi-kya" } });
});

test("two officers who bring one document at once open one review", async () => {
  const brought = await Promise.all([desk.bring(aCreatingText()), desk.bring(aCreatingText())]);
  expect(brought.map(({ __typename }) => __typename).toSorted()).toEqual([
    "DuplicateDocument",
    "ResolutionImported",
  ]);
  expect(new Set(brought.map((each) => each.import?.id)).size).toBe(1);
});
