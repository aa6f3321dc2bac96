/** Secrets of pages, sealed with the key of the installation (AES-256-GCM) and bound to the page they belong to. */
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { z } from "zod";

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = 1;
const CIPHER = "aes-256-gcm";

/** What opens a page, by network. */
export const PageSecret = z.discriminatedUnion("network", [
  z.strictObject({ network: z.literal("VK"), token: z.string() }),
  z.strictObject({
    network: z.literal("OK"),
    token: z.string(),
    applicationKey: z.string(),
    applicationSecret: z.string(),
  }),
  z.strictObject({ network: z.literal("TELEGRAM"), token: z.string() }),
]);
export type PageSecret = z.infer<typeof PageSecret>;

/** Whose secret it is: a sealed one moved to another page or municipality does not open. */
export interface SecretOwner {
  readonly municipalityId: string;
  readonly pageId: string;
}

/** The sealed secret was made with another key, or for another page, or is damaged. */
export class SealBrokenError extends Error {
  override readonly name = "SealBrokenError";
}

/**
 * The key out of a setting.
 *
 * @param text 32 bytes as 64 hexadecimal digits or in base64
 * @returns null when it is something else
 */
export function readKey(text: string): Buffer | null {
  const bytes = /^[0-9a-fA-F]{64}$/.test(text)
    ? Buffer.from(text, "hex")
    : /^[A-Za-z0-9+/_-]{43}=?$/.test(text)
      ? Buffer.from(text, "base64")
      : null;
  return bytes?.length === KEY_BYTES ? bytes : null;
}

/** Version, nonce, tag and the sealed text in one piece. */
export function seal(key: Buffer, owner: SecretOwner, secret: PageSecret): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(boundTo(owner));
  const text = Buffer.concat([cipher.update(JSON.stringify(secret), "utf8"), cipher.final()]);
  return Buffer.concat([Buffer.from([VERSION]), iv, cipher.getAuthTag(), text]);
}

/** @throws {SealBrokenError} when the key or the owner is another one */
export function unseal(key: Buffer, owner: SecretOwner, sealed: Uint8Array): PageSecret {
  const bytes = Buffer.from(sealed);
  const start = 1 + IV_BYTES + TAG_BYTES;
  if (bytes.length <= start || bytes[0] !== VERSION) throw new SealBrokenError("Not a sealed secret.");
  try {
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(1, 1 + IV_BYTES))
      .setAAD(boundTo(owner))
      .setAuthTag(bytes.subarray(1 + IV_BYTES, start));
    const text = Buffer.concat([decipher.update(bytes.subarray(start)), decipher.final()]);
    return PageSecret.parse(JSON.parse(text.toString("utf8")));
  } catch (cause) {
    throw new SealBrokenError("The secret does not open.", { cause });
  }
}

const boundTo = ({ municipalityId, pageId }: SecretOwner): Buffer =>
  Buffer.from(`${municipalityId} ${pageId}`);
