import { afterAll, beforeAll, expect, test } from "vitest";
import { aCentre } from "../../test/support/a-centre.ts";
import { aRegister, type Register } from "../../test/support/a-register.ts";
import { anAccount } from "../../test/support/world.ts";

let register: Register;
let stranger: string;

beforeAll(async () => {
  register = await aRegister();
  const { world, api, region } = register;
  const other = await aCentre(world, { region });
  stranger = await api.signIn(await anAccount(world, { municipality: other, roleCodes: ["HEAD"] }), other);
});
afterAll(() => register.close());

const PDF = Buffer.from("%PDF-1.7\nтекст");

interface Uploaded {
  status: number;
  body: { id?: string; code?: string; errors?: { extensions: { code: string } }[] };
}

async function upload(
  id: string,
  fileName: string,
  content: Buffer,
  token: string | null = register.head,
): Promise<Uploaded> {
  const response = await fetch(`${register.api.url}/files/submissions/${id}`, {
    method: "POST",
    headers: {
      "x-file-name": encodeURIComponent(fileName),
      ...(token === null ? {} : { cookie: `mcu_session=${token}` }),
    },
    body: new Uint8Array(content),
  });
  return { status: response.status, body: (await response.json()) as Uploaded["body"] };
}

const download = (id: string, token: string) =>
  fetch(`${register.api.url}/files/attachments/${id}`, { headers: { cookie: `mcu_session=${token}` } });

test("a file comes back byte for byte, to be kept and never shown", async () => {
  const { id } = await register.add({});
  const { status, body } = await upload(id, "Фото двора.pdf", PDF);
  expect(status).toBe(201);
  const file = await download(body.id!, register.head);
  expect(Buffer.from(await file.arrayBuffer()).equals(PDF)).toBe(true);
  expect(file.headers.get("content-type")).toBe("application/pdf");
  expect(file.headers.get("x-content-type-options")).toBe("nosniff");
  expect(file.headers.get("content-disposition")).toMatch(/^attachment; filename\*=UTF-8''%D0%A4/);
  const read = await register.send(
    register.head,
    `{ submission(id: "${id}") { attachments { fileName byteLength addedBy } lastEvent { kind } } }`,
  );
  expect(read.data).toMatchObject({
    submission: {
      attachments: [{ fileName: "Фото двора.pdf", byteLength: PDF.length }],
      lastEvent: { kind: "ATTACHMENT_ADDED" },
    },
  });
});

test("files of another municipality are not there", async () => {
  const { id } = await register.add({});
  const { body } = await upload(id, "a.pdf", PDF);
  expect((await download(body.id!, stranger)).status).toBe(404);
  expect((await upload(id, "a.pdf", PDF, stranger)).status).toBe(404);
  expect((await upload(id, "a.pdf", PDF, null)).status).toBe(401);
});

test.each([
  ["program.exe", Buffer.from("MZ\u0000\u0000")],
  ["page.html", Buffer.from("<script>alert(1)</script>")],
  ["text.txt", Buffer.from("  <html><body>")],
  ["photo.png", PDF],
  ["noname", Buffer.from("просто текст")],
])("%s is not taken", async (name, content) => {
  const { id } = await register.add({});
  const { status, body } = await upload(id, name, content);
  expect([status, body.code]).toEqual([422, "FILE_TYPE_UNKNOWN"]);
});

test("a path in the name is only a name", async () => {
  const { id } = await register.add({});
  const { body } = await upload(id, '..\\..\\etc/pass"wd\u0000.txt', Buffer.from("текст"));
  expect(body).toMatchObject({ fileName: "passwd.txt" });
});

test("a file beyond the limit is turned away", async () => {
  const { id } = await register.add({});
  const { status } = await upload(id, "big.pdf", Buffer.alloc(25 * 1024 * 1024 + 1));
  expect(status).toBe(413);
});

test("a removed file is gone, its trace stays", async () => {
  const { id } = await register.add({});
  const { body } = await upload(id, "a.pdf", PDF);
  const answer = await register.send(
    register.head,
    `mutation { removeAttachment(id: "${body.id}") { ... on SubmissionSaved { submission { attachments { id } lastEvent { kind } } } } }`,
  );
  expect(answer.data).toEqual({
    removeAttachment: { submission: { attachments: [], lastEvent: { kind: "ATTACHMENT_REMOVED" } } },
  });
  expect((await download(body.id!, register.head)).status).toBe(404);
});
