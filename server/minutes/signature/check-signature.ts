/**
 * What can be said of a signature file and the files it may have been made over. Checked: that it was made over this
 * very file, and that it fits the certificate inside. Not checked: who issued the certificate, and whether it was in
 * force and not revoked; for that there is the software of the issuer.
 */
import { constants, createHash, type KeyObject, verify, type VerifyKeyObjectInput } from "node:crypto";
import { type MinutesFormat, SignatureVerdict } from "../minutes.enums.ts";
import type { CertificateFacts } from "../signature-file.types.ts";
import { certificateOf, factsOfSigner, publicKeyOf } from "./certificate.ts";
import { type CmsFile, type CmsSigner, readCms } from "./cms.ts";

/** Longest signature file: one with a whole chain of certificates is a few kilobytes. */
export const LONGEST_SIGNATURE = 1024 * 1024;

const DIGESTS: Readonly<Record<string, string>> = {
  "2.16.840.1.101.3.4.2.1": "sha256",
  "2.16.840.1.101.3.4.2.2": "sha384",
  "2.16.840.1.101.3.4.2.3": "sha512",
};
/** Russian algorithms by name; the program cannot compute them. */
const NAMED: Readonly<Record<string, string>> = {
  "1.2.643.7.1.1.2.2": "ГОСТ Р 34.11-2012 (256 бит)",
  "1.2.643.7.1.1.2.3": "ГОСТ Р 34.11-2012 (512 бит)",
  "1.2.643.2.2.9": "ГОСТ Р 34.11-94",
  "1.3.14.3.2.26": "SHA-1",
  "1.2.840.113549.2.5": "MD5",
};
const PSS = "1.2.840.113549.1.1.10";

export type SignedFiles = ReadonlyMap<MinutesFormat, Buffer>;

export interface SignatureFinding {
  readonly verdict: SignatureVerdict;
  /** Which of the files it was made over; null for none. */
  readonly format: MinutesFormat | null;
  readonly digestAlgorithm: string;
  readonly signers: CertificateFacts[];
}

/**
 * Reads and checks a signature file.
 *
 * @param files the files it may have been made over
 * @throws {DerError} when it is no signature file
 */
export function checkSignature(bytes: Buffer, files: SignedFiles): SignatureFinding {
  const cms = readCms(bytes);
  const found = cms.signers.map((signer) => checkSigner(cms, signer, files));
  const [first] = found;
  const worst =
    ORDER.find((verdict) => found.some((each) => each.verdict === verdict)) ?? SignatureVerdict.BROKEN;
  return {
    verdict: worst,
    format: worst === SignatureVerdict.MATCHES ? (first?.format ?? null) : null,
    digestAlgorithm: [...new Set(cms.signers.map(({ digestOid }) => algorithmName(digestOid)))].join(", "),
    signers: found.map(({ facts }) => facts),
  };
}

/** Of several signers the worst counts. */
const ORDER = [
  SignatureVerdict.BROKEN,
  SignatureVerdict.DIFFERS,
  SignatureVerdict.UNSUPPORTED,
  SignatureVerdict.MATCHES,
] as const;

interface SignerFinding {
  readonly verdict: SignatureVerdict;
  readonly format: MinutesFormat | null;
  readonly facts: CertificateFacts;
}

const algorithmName = (oid: string): string =>
  DIGESTS[oid]?.toUpperCase().replace("SHA", "SHA-") ?? NAMED[oid] ?? oid;

function checkSigner(cms: CmsFile, signer: CmsSigner, files: SignedFiles): SignerFinding {
  const certificate = certificateOf(cms, signer);
  const facts = factsOfSigner(certificate, signer);
  const algorithm = DIGESTS[signer.digestOid];
  const key = certificate && publicKeyOf(certificate);
  if (algorithm === undefined || !key) return { verdict: SignatureVerdict.UNSUPPORTED, format: null, facts };
  const format = coveredFile(cms, signer, algorithm, key, files);
  if (format === null) return { verdict: SignatureVerdict.DIFFERS, format: null, facts };
  const covered = signer.signedAttributes ?? files.get(format)!;
  const isWhole = isSignedBy(key, signer, algorithm, covered);
  return {
    verdict: isWhole ? SignatureVerdict.MATCHES : SignatureVerdict.BROKEN,
    format: isWhole ? format : null,
    facts,
  };
}

/** The file that the signature speaks of; null when it is none of these. */
function coveredFile(
  { content }: CmsFile,
  signer: CmsSigner,
  algorithm: string,
  key: KeyObject,
  files: SignedFiles,
): MinutesFormat | null {
  for (const [format, file] of files) {
    // What is inside has to be the file as well: a digest alone could be of either.
    if (content !== null && !content.equals(file)) continue;
    const isCovered = signer.messageDigest
      ? createHash(algorithm).update(file).digest().equals(signer.messageDigest)
      : isSignedBy(key, signer, algorithm, file);
    if (isCovered) return format;
  }
  return null;
}

function isSignedBy(
  key: KeyObject,
  { signature, signatureOid }: CmsSigner,
  algorithm: string,
  covered: Buffer,
) {
  const wanted: VerifyKeyObjectInput =
    signatureOid === PSS
      ? { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO }
      : { key };
  try {
    return verify(algorithm, covered, wanted, signature);
  } catch {
    // A key and a signature of different kinds.
    return false;
  }
}
