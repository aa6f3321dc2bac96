/** Secrets that open a session or an invitation: shown once, kept only as a hash. */
import { createHash, randomBytes } from "node:crypto";

/** 256 random bits, safe in cookies and addresses. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** SHA-256, hex. The secret is random, so no salt and no slow hash are needed. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
