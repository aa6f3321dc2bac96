/** Telegram: `sendMessage` of a bot that is an administrator of the channel. */
import { z } from "zod";
import type { Attempt, Network } from "./network.ts";
import { type Reply, sendForm } from "./network-request.ts";
import type { PageSecret } from "./sealed-access.ts";

type Secret = Extract<PageSecret, { network: "TELEGRAM" }>;

const LONGEST_TEXT = 4_096;
const LONGEST_WAIT = 3_600;

const Sent = z.object({ ok: z.literal(true), result: z.object({ message_id: z.int() }) });
const Failure = z.object({
  ok: z.literal(false),
  error_code: z.int(),
  description: z.string().default(""),
  parameters: z.object({ retry_after: z.int().positive().optional() }).optional(),
});

export function telegram(baseUrl: string): Network<Secret> {
  return {
    longestText: LONGEST_TEXT,
    async publish({ token }, { pageRef, text, link }) {
      const whole = link === null ? text : `${text}\n\n${link}`;
      if (whole.length > LONGEST_TEXT) return { kind: "REFUSED", code: "TEXT_REFUSED" };
      const reply = await sendForm(`${baseUrl}/bot${token}/sendMessage`, { chat_id: pageRef, text: whole });
      return attemptOf(reply, pageRef);
    },
  };
}

function attemptOf(reply: Reply, pageRef: string): Attempt {
  if (reply.kind === "NEVER_SENT") return { kind: "LATER", afterSeconds: 60 };
  if (reply.kind === "UNCLEAR") return { kind: "UNKNOWN" };
  const sent = Sent.safeParse(reply.body).data;
  if (sent) {
    const id = String(sent.result.message_id);
    const link = pageRef.startsWith("@") ? `https://t.me/${pageRef.slice(1)}/${id}` : null;
    return { kind: "PUBLISHED", postRef: id, link };
  }
  const failure = Failure.safeParse(reply.body).data;
  return failure ? refusalOf(failure) : { kind: "UNKNOWN" };
}

function refusalOf({ error_code: code, description, parameters }: z.infer<typeof Failure>): Attempt {
  if (code === 429)
    return { kind: "LATER", afterSeconds: Math.min(parameters?.retry_after ?? 30, LONGEST_WAIT) };
  if (code === 401 || code === 404) return { kind: "REFUSED", code: "TOKEN_EXPIRED" };
  if (code === 403) return { kind: "REFUSED", code: "NO_RIGHT" };
  if (code >= 500) return { kind: "UNKNOWN" };
  if (/chat not found/i.test(description)) return { kind: "REFUSED", code: "PAGE_NOT_FOUND" };
  if (/too long|empty/i.test(description)) return { kind: "REFUSED", code: "TEXT_REFUSED" };
  if (/not enough rights|administrator/i.test(description)) return { kind: "REFUSED", code: "NO_RIGHT" };
  return { kind: "REFUSED", code: "REFUSED" };
}
