/** Files made by `openssl cms -sign -binary -outform DER` over the same document, each in another way. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { MinutesFormat, SignatureVerdict } from "../minutes.enums.ts";
import { checkSignature, type SignedFiles } from "./check-signature.ts";
import { type DerNode, DerError, oidOf, readDer, TAG } from "./der.ts";
import made from "./signature-files.json" with { type: "json" };

const bytes = (text: string) => Buffer.from(text, "base64");
const document = bytes(made.document);
const files: SignedFiles = new Map([
  [MinutesFormat.pdf, Buffer.from("another file")],
  [MinutesFormat.docx, document],
]);
const file = (name: keyof typeof made.files) => bytes(made.files[name]);
const check = (name: keyof typeof made.files) => checkSignature(file(name), files);

test.each([
  ["rsa", "SHA-256"],
  ["ec", "SHA-384"],
  ["pss", "SHA-512"],
  ["noattr", "SHA-256"],
  ["keyid", "SHA-256"],
  ["attached", "SHA-256"],
  ["stream", "SHA-256"],
  ["pem", "SHA-256"],
] as const)("a signature made as «%s» is of the document it was made over", (name, digestAlgorithm) => {
  expect(check(name)).toMatchObject({
    verdict: SignatureVerdict.MATCHES,
    format: MinutesFormat.docx,
    digestAlgorithm,
  });
});

test("whoever signed is shown as the certificate says, with its dates", () => {
  const [signer] = check("rsa").signers;
  expect(signer).toMatchObject({
    subject: "CN=Куратор центра, O=Администрация Заречного округа, C=RU",
    issuer: "CN=Куратор центра, O=Администрация Заречного округа, C=RU",
  });
  expect(Date.parse(signer!.validTo!)).toBeGreaterThan(Date.parse(signer!.validFrom!));
  expect(signer!.signedAt).toMatch(/^20\d\d-/u);
  expect(
    check("two")
      .signers.map(({ subject }) => subject.split(",")[0])
      .toSorted(),
  ).toEqual(["CN=Куратор центра", "CN=Руководитель центра"]);
});

test("of another document it says so, whatever stands inside", () => {
  const others: SignedFiles = new Map([[MinutesFormat.docx, Buffer.from("Протокол заседания № 2\n")]]);
  for (const name of ["rsa", "ec", "noattr", "attached", "stream", "two"] as const)
    expect(checkSignature(file(name), others)).toMatchObject({
      verdict: SignatureVerdict.DIFFERS,
      format: null,
    });
});

test("without a certificate or with an old digest nothing is promised", () => {
  expect(check("nocerts")).toMatchObject({ verdict: SignatureVerdict.UNSUPPORTED });
  expect(check("sha1")).toMatchObject({ verdict: SignatureVerdict.UNSUPPORTED, digestAlgorithm: "SHA-1" });
});

/** The same file with one OID in place of another, lengths and all. */
function withOid(node: DerNode, from: string, to: Buffer): Buffer {
  if (node.tag === TAG.OID) return encoded(node.tag, oidOf(node) === from ? to : node.body);
  if (node.parts.length === 0) return node.whole;
  return encoded(node.tag, Buffer.concat(node.parts.map((part) => withOid(part, from, to))));
}

function encoded(tag: number, body: Buffer): Buffer {
  const { length } = body;
  const head = length < 0x80 ? [tag, length] : [tag, 0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from(head), body]);
}

test("a Russian algorithm is named, and said to be beyond the program", () => {
  const streebog = Buffer.from([0x2a, 0x85, 0x03, 0x07, 0x01, 0x01, 0x02, 0x02]);
  const gost = withOid(readDer(file("rsa")), "2.16.840.1.101.3.4.2.1", streebog);
  expect(checkSignature(gost, files)).toMatchObject({
    verdict: SignatureVerdict.UNSUPPORTED,
    digestAlgorithm: "ГОСТ Р 34.11-2012 (256 бит)",
    signers: [{ subject: expect.stringContaining("Куратор центра") }],
  });
});

test("a signature that does not fit its certificate is broken, though the digest is right", () => {
  const whole = Buffer.from(file("rsa"));
  whole[whole.length - 1] = whole[whole.length - 1]! ^ 1;
  expect(checkSignature(whole, files).verdict).toBe(SignatureVerdict.BROKEN);
});

test("whatever else comes is no signature file: a clear error, never a crash and never a match", () => {
  const signed = file("rsa");
  const hostile = [
    Buffer.alloc(0),
    Buffer.from("<html>"),
    Buffer.from("MII="),
    Buffer.from([0x30, 0x80]),
    Buffer.from([0x30, 0x84, 0xff, 0xff, 0xff, 0xff]),
    Buffer.from("30".repeat(50_000), "hex"),
    Buffer.from("3080".repeat(5_000), "hex"),
    signed.subarray(0, signed.length - 1),
    Buffer.concat([signed, Buffer.from([0])]),
  ];
  for (const each of hostile) expect(() => checkSignature(each, files)).toThrow(DerError);
  fc.assert(
    fc.property(fc.nat(signed.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const changed = Buffer.from(signed);
      changed[at] = changed[at]! ^ flip;
      try {
        // Nothing that a reader may differ on makes it a signature of another file.
        const other: SignedFiles = new Map([[MinutesFormat.docx, Buffer.from("x")]]);
        return checkSignature(changed, other).verdict !== SignatureVerdict.MATCHES;
      } catch (error) {
        return error instanceof DerError;
      }
    }),
    { numRuns: 120 },
  );
});
