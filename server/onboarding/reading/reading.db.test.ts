import { afterEach, describe, expect, test } from "vitest";
import { aCreatingText } from "../../../test/support/act-text.ts";
import { aHold, BREAKABLE, CRASHING, untilUnderWay } from "../../../test/support/held-reading.ts";
import { aDesk, type Desk, type ImportResult } from "../../../test/support/onboarding.ts";
import { anAccount } from "../../../test/support/world.ts";
import { AUTH_SCOPE } from "../../kernel/scopes.ts";
import { DocumentReader, type ReadingLimits } from "./document-reader.ts";
import { Session } from "../../identity/session.entity.ts";

let desk: Desk;
let documents: DocumentReader;
afterEach(async () => {
  await desk.api.close();
  await documents.close();
});

const ACT = aCreatingText();

async function open(limits: Partial<ReadingLimits> = {}): Promise<void> {
  documents = new DocumentReader({ program: BREAKABLE, ...limits });
  desk = await aDesk(documents);
}

const countImports = "{ resolutionImports { totalCount } }";

async function imports(): Promise<number> {
  const answer = await desk.ask<{ resolutionImports: { totalCount: number } }>(countImports);
  return answer.data!.resolutionImports.totalCount;
}

const bringAs = (fileName: string, token: string | undefined, more = "") =>
  desk.ask<{ importResolution: ImportResult }>(
    `mutation ($input: ImportResolutionInput!) { importResolution(input: $input) { __typename } ${more} }`,
    { input: { fileName, content: Buffer.from(ACT).toString("base64") } },
    token,
  );

describe("while a document is being read", () => {
  test("queries are answered and no transaction is open", async () => {
    await open();
    const hold = aHold();
    const brought = desk.bring(ACT, hold.fileName);
    await untilUnderWay(documents, 1);
    expect(await imports()).toBe(0);
    const transactions = await desk.world.ownerQuery<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity
       where state like 'idle in transaction%' and datname = current_database()`,
    );
    expect(transactions).toEqual([{ count: 0 }]);
    expect(documents.underWay).toBe(1);
    hold.release();
    expect((await brought).__typename).toBe("ResolutionImported");
    expect(await imports()).toBe(1);
  });

  test("a right that ends keeps the document out", async () => {
    await open();
    const hold = aHold();
    const brought = bringAs(hold.fileName, desk.token);
    await untilUnderWay(documents, 1);
    await desk.world.inScope(AUTH_SCOPE, (em) => em.nativeDelete(Session, { account: desk.officer.id }));
    hold.release();
    expect((await brought).code).toBe("UNAUTHENTICATED");
    desk.token = await desk.api.signIn(desk.officer);
    const answer = await desk.ask(countImports, {}, desk.token);
    expect(answer.data).toEqual({ resolutionImports: { totalCount: 0 } });
  });
});

describe("nothing is read", () => {
  test("for whoever is not signed in", async () => {
    await open();
    const answer = await desk.api.send(
      null,
      'mutation { importResolution(input: { fileName: "crash", content: "0JA=" }) { __typename } }',
    );
    expect(answer.code).toBe("UNAUTHENTICATED");
  });

  test("for an analyst", async () => {
    await open();
    const analyst = await anAccount(desk.world, { regions: [desk.region], regionalRole: "ANALYST" });
    expect((await bringAs(CRASHING, await desk.api.signIn(analyst))).code).toBe("FORBIDDEN");
  });

  test("of a mutation that is left out", async () => {
    await open();
    const answer = await desk.ask(
      `mutation { ... @skip(if: true) { importResolution(input: { fileName: "crash", content: "0JA=" }) { __typename } }
        signOut }`,
    );
    expect(answer.data).toEqual({ signOut: true });
  });
});

test("a second document in one request is too much", async () => {
  await open();
  const second = "second: importResolution(input: $input) { __typename }";
  expect((await bringAs("act.txt", desk.token, second)).code).toBe("TOO_COMPLEX");
  expect(await imports()).toBe(0);
});

test("a document in a fragment under another name is read", async () => {
  await open();
  const answer = await desk.ask(
    `mutation ($content: String!) { ...Bring }
     fragment Bring on Mutation { mine: importResolution(input: { fileName: "a.txt", content: $content }) { __typename } }`,
    { content: Buffer.from(ACT).toString("base64") },
  );
  expect(answer.data).toEqual({ mine: { __typename: "ResolutionImported" } });
});

test("a reading that breaks is told neutrally, and the next one works", async () => {
  await open();
  const broken = await bringAs(CRASHING, desk.token);
  expect([broken.data, broken.code]).toEqual([null, "INTERNAL"]);
  expect(broken.text).not.toContain("thread");
  expect(desk.api.logLines.join("\n")).toContain("The reading thread ended with code 9.");
  expect((await desk.bring(ACT)).__typename).toBe("ResolutionImported");
  expect(await imports()).toBe(1);
});

test("a reading that takes too long is refused in Russian", async () => {
  await open({ readingMs: 1_500 });
  const hold = aHold();
  const brought = await desk.bring(ACT, hold.fileName);
  hold.release();
  expect(brought).toMatchObject({ __typename: "DocumentUnreadable", code: "READING_TOO_LONG" });
  expect(brought.message).toMatch(/слишком долго/);
  expect(await imports()).toBe(0);
});

test("a reading under way ends with the server", async () => {
  await open();
  const hold = aHold();
  const brought = bringAs(hold.fileName, desk.token);
  await untilUnderWay(documents, 1);
  await documents.close();
  hold.release();
  expect((await brought).code).toBe("UNAVAILABLE");
});
