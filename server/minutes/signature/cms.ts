/** A signature file (CMS, RFC 5652): who signed, with what, and the digest of what was signed. */
import { type DerNode, DerError, octetsOf, oidOf, part, readDer, TAG, timeOf } from "./der.ts";

const SIGNED_DATA = "1.2.840.113549.1.7.2";
const CONTENT_TYPE = "1.2.840.113549.1.9.3";
const MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
const SIGNING_TIME = "1.2.840.113549.1.9.5";

export interface CmsSigner {
  readonly digestOid: string;
  readonly signatureOid: string;
  /** Issuer and serial number as encoded, or the id of the key. */
  readonly issuer: Buffer | null;
  readonly serial: Buffer | null;
  readonly keyId: Buffer | null;
  /** What the signature covers, as it has to be encoded; null when it covers the document itself. */
  readonly signedAttributes: Buffer | null;
  /** Digest of the document among what is signed; null without one. */
  readonly messageDigest: Buffer | null;
  readonly signedAt: Date | null;
  readonly signature: Buffer;
}

export interface CmsFile {
  /** Certificates as encoded. */
  readonly certificates: readonly Buffer[];
  /** The document, where it is inside; null for a detached signature. */
  readonly content: Buffer | null;
  readonly signers: readonly CmsSigner[];
}

/**
 * Reads a signature file: DER as such, or as text in base64 as several programs write it.
 *
 * @throws {DerError} for anything else
 */
export function readCms(bytes: Buffer): CmsFile {
  const root = readDer(binaryOf(bytes));
  if (root.tag !== TAG.SEQUENCE || oidOf(part(root, 0, TAG.OID)) !== SIGNED_DATA)
    throw new DerError("no signed data");
  const data = part(part(root, 1, TAG.CONTEXT_0), 0, TAG.SEQUENCE);
  const encapsulated = part(data, 2, TAG.SEQUENCE);
  const inside = encapsulated.parts[1]?.parts[0];
  const rest = data.parts.slice(3);
  const infos = rest.findLast(({ tag }) => tag === TAG.SET);
  if (!infos) throw new DerError("no signers");
  const kept = rest.find(({ tag }) => tag === TAG.CONTEXT_0);
  return {
    certificates: (kept?.parts ?? []).filter(({ tag }) => tag === TAG.SEQUENCE).map(({ whole }) => whole),
    content: inside ? octetsOf(inside) : null,
    signers: infos.parts.map(signerOf),
  };
}

function binaryOf(bytes: Buffer): Buffer {
  if (bytes[0] === TAG.SEQUENCE) return bytes;
  const text = bytes
    .toString("latin1")
    .replaceAll(/-----(?:BEGIN|END) [A-Z0-9 #]+-----/gu, "")
    .replaceAll(/\s+/gu, "");
  if (text === "" || !/^[A-Za-z0-9+/]+={0,2}$/u.test(text)) throw new DerError("neither binary nor base64");
  return Buffer.from(text, "base64");
}

function signerOf(node: DerNode): CmsSigner {
  if (node.tag !== TAG.SEQUENCE) throw new DerError("no signer");
  const [, identifier, , ...behind] = node.parts;
  if (!identifier) throw new DerError("no signer");
  const attributes = behind[0]?.tag === TAG.CONTEXT_0 ? behind[0] : null;
  const from = attributes ? 1 : 0;
  const algorithm = behind[from];
  const signature = behind[from + 1];
  if (algorithm?.tag !== TAG.SEQUENCE || signature?.tag !== TAG.OCTETS) throw new DerError("no signature");
  const isByIssuer = identifier.tag === TAG.SEQUENCE;
  return {
    digestOid: oidOf(part(part(node, 2, TAG.SEQUENCE), 0, TAG.OID)),
    signatureOid: oidOf(part(algorithm, 0, TAG.OID)),
    issuer: isByIssuer ? part(identifier, 0, TAG.SEQUENCE).whole : null,
    serial: isByIssuer ? part(identifier, 1, TAG.INTEGER).body : null,
    keyId: isByIssuer ? null : identifier.body,
    signedAttributes: attributes && coveredBy(attributes),
    ...factsOf(attributes),
    signature: signature.body,
  };
}

/** The signature covers the attributes under the tag of a set (RFC 5652, 5.4). */
function coveredBy({ whole }: DerNode): Buffer {
  const covered = Buffer.from(whole);
  covered[0] = TAG.SET;
  return covered;
}

function factsOf(attributes: DerNode | null): Pick<CmsSigner, "messageDigest" | "signedAt"> {
  if (attributes === null) return { messageDigest: null, signedAt: null };
  const digest = valueOf(attributes, MESSAGE_DIGEST);
  // What is signed without its kind and its digest is no signature of a document.
  if (!digest || !valueOf(attributes, CONTENT_TYPE)) throw new DerError("no digest among what is signed");
  const time = valueOf(attributes, SIGNING_TIME);
  return { messageDigest: octetsOf(digest), signedAt: time ? timeOf(time) : null };
}

/** The only value of an attribute. @throws {DerError} when it stands there twice: two readers may take different ones */
function valueOf(attributes: DerNode, oid: string): DerNode | null {
  const found = attributes.parts.filter((each) => oidOf(part(each, 0, TAG.OID)) === oid);
  if (found.length === 0) return null;
  const values = part(found[0]!, 1, TAG.SET).parts;
  if (found.length > 1 || values.length !== 1) throw new DerError("an attribute twice");
  return values[0]!;
}
