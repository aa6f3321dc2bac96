/** One request to a network: short, without redirects, and clear about whether it can have had an effect. */
import { z } from "zod";

const TIMEOUT_MS = 20_000;
const MOST_BYTES = 1 << 20;

/** Failures before a byte of the request left: nothing can have happened. */
const NEVER_SENT: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

export type Reply =
  /** The network answered in its own language. */
  | { readonly kind: "ANSWER"; readonly status: number; readonly body: unknown }
  /** It cannot be reached: nothing was published. */
  | { readonly kind: "NEVER_SENT" }
  /** It may have taken the request. */
  | { readonly kind: "UNCLEAR" };

/**
 * Sends a form.
 *
 * @param url may hold a secret: it is never logged nor put into an error
 */
export async function sendForm(url: string, fields: Readonly<Record<string, string>>): Promise<Reply> {
  try {
    const response = await fetch(url, {
      method: "POST",
      body: new URLSearchParams(fields),
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const text = await readBounded(response);
    const body = text === null ? undefined : parsed(text);
    return body === undefined ? { kind: "UNCLEAR" } : { kind: "ANSWER", status: response.status, body };
  } catch (error) {
    return { kind: NEVER_SENT.has(codeOf(error)) ? "NEVER_SENT" : "UNCLEAR" };
  }
}

async function readBounded(response: Response): Promise<string | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body ?? []) {
    length += piece.byteLength;
    if (length > MOST_BYTES) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const Caused = z.object({ cause: z.object({ code: z.string() }) });

const codeOf = (error: unknown): string => Caused.safeParse(error).data?.cause.code ?? "";
