/** The certificate of a signer, as far as it names whose it is. */
import { X509Certificate } from "node:crypto";
import type { CertificateFacts } from "../signature-file.types.ts";
import type { CmsFile, CmsSigner } from "./cms.ts";
import { type DerNode, octetsOf, oidOf, part, readDer, TAG, timeOf } from "./der.ts";

const KEY_ID = "2.5.29.14";
/** Names of parts of a name, as people read them. */
const NAMES: Readonly<Record<string, string>> = {
  "2.5.4.3": "CN",
  "2.5.4.4": "SN",
  "2.5.4.42": "G",
  "2.5.4.6": "C",
  "2.5.4.7": "L",
  "2.5.4.8": "ST",
  "2.5.4.9": "STREET",
  "2.5.4.10": "O",
  "2.5.4.11": "OU",
  "2.5.4.12": "T",
  "1.2.840.113549.1.9.1": "E",
};
const LONGEST = 600;

interface Certificate {
  readonly issuer: Buffer;
  readonly serial: Buffer;
  readonly keyId: Buffer | null;
  readonly facts: Omit<CertificateFacts, "signedAt">;
  readonly encoded: Buffer;
}

/** What is known of a signer without the certificate. */
const UNKNOWN = "Сертификата в файле нет";

/** The certificate of a signer; null when the file does not carry it. */
export function certificateOf({ certificates }: CmsFile, signer: CmsSigner): Certificate | null {
  for (const encoded of certificates) {
    const certificate = readCertificate(encoded);
    const isOwn =
      signer.issuer && signer.serial
        ? certificate.issuer.equals(signer.issuer) && certificate.serial.equals(signer.serial)
        : signer.keyId !== null && certificate.keyId?.equals(signer.keyId) === true;
    if (isOwn) return certificate;
  }
  return null;
}

/** Whose certificate it is, until when, and when it was used. */
export function factsOfSigner(certificate: Certificate | null, signer: CmsSigner): CertificateFacts {
  const signedAt = signer.signedAt?.toISOString() ?? null;
  if (certificate) return { ...certificate.facts, signedAt };
  const serialNumber = signer.serial?.toString("hex") ?? "";
  return { subject: UNKNOWN, issuer: "", serialNumber, validFrom: null, validTo: null, signedAt };
}

/** Null when the key is of a kind that the program cannot use. */
export function publicKeyOf({ encoded }: Certificate) {
  try {
    return new X509Certificate(encoded).publicKey;
  } catch {
    return null;
  }
}

/** @throws {DerError} */
function readCertificate(encoded: Buffer): Certificate {
  const body = part(readDer(encoded), 0, TAG.SEQUENCE);
  const from = body.parts[0]?.tag === TAG.CONTEXT_0 ? 1 : 0;
  const serial = part(body, from, TAG.INTEGER).body;
  const issuer = part(body, from + 2, TAG.SEQUENCE);
  const validity = part(body, from + 3, TAG.SEQUENCE);
  const subject = part(body, from + 4, TAG.SEQUENCE);
  return {
    issuer: issuer.whole,
    serial,
    keyId: keyIdOf(body),
    encoded,
    facts: {
      subject: nameText(subject),
      issuer: nameText(issuer),
      serialNumber: serial.toString("hex"),
      validFrom: instant(validity.parts[0]),
      validTo: instant(validity.parts[1]),
    },
  };
}

const instant = (node: DerNode | undefined): string | null => (node && timeOf(node)?.toISOString()) ?? null;

/** «CN=Иванова А. А., O=Администрация»: what has a name of its own, in the order of the certificate. */
function nameText(name: DerNode): string {
  const words = name.parts.flatMap(({ parts }) =>
    parts.flatMap((pair) => {
      const label = NAMES[oidOf(part(pair, 0, TAG.OID))];
      const value = pair.parts[1];
      return label && value ? [`${label}=${textOf(value)}`] : [];
    }),
  );
  return words.join(", ").slice(0, LONGEST);
}

/** Texts of names come in several alphabets. Signs that show nothing are left out. */
function textOf({ tag, body }: DerNode): string {
  const text =
    tag === 0x1e
      ? Buffer.from(body.subarray(0, body.length - (body.length % 2)))
          .swap16()
          .toString("utf16le")
      : body.toString(tag === 0x0c ? "utf8" : "latin1");
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, "");
}

function keyIdOf(body: DerNode): Buffer | null {
  const extensions = body.parts.find(({ tag }) => tag === 0xa3)?.parts[0];
  for (const extension of extensions?.parts ?? []) {
    if (oidOf(part(extension, 0, TAG.OID)) !== KEY_ID) continue;
    const value = extension.parts.at(-1);
    if (value) return octetsOf(readDer(octetsOf(value)));
  }
  return null;
}
