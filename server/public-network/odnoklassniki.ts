/** Одноклассники: `mediatopic.post` into a group, signed as the API asks. */
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Attempt, Network, RefusalCode } from "./network.ts";
import { type Reply, sendForm } from "./network-request.ts";
import type { PageSecret } from "./sealed-access.ts";

type Secret = Extract<PageSecret, { network: "OK" }>;

const LONGEST_TEXT = 15_000;

const REFUSALS: Readonly<Record<number, RefusalCode>> = {
  5: "CAPTCHA",
  7: "LIMIT_REACHED",
  10: "NO_RIGHT",
  12: "LIMIT_REACHED",
  100: "REFUSED",
  101: "TOKEN_EXPIRED",
  102: "TOKEN_EXPIRED",
  103: "TOKEN_EXPIRED",
  104: "TOKEN_EXPIRED",
  200: "NO_RIGHT",
  300: "PAGE_NOT_FOUND",
  401: "TOKEN_EXPIRED",
  454: "TEXT_REFUSED",
  458: "LINK_REFUSED",
};

const WAITS: Readonly<Record<number, number>> = { 2: 60, 8: 600, 11: 3_600 };

const Failure = z.object({ error_code: z.int() });
const Posted = z.string().regex(/^[1-9]\d*$/);

const md5 = (text: string): string => createHash("md5").update(text, "utf8").digest("hex");

/**
 * Signature of a call: the parameters in the order of their names, each `name=value`, with the secret of the session
 * behind them. That secret is made of the token and the secret of the application; the token itself is not signed.
 */
export function signature(
  fields: Readonly<Record<string, string>>,
  { token, applicationSecret }: Pick<Secret, "token" | "applicationSecret">,
): string {
  const sorted = Object.keys(fields)
    .toSorted()
    .map((name) => `${name}=${fields[name]}`);
  return md5(sorted.join("") + md5(token + applicationSecret));
}

export function odnoklassniki(baseUrl: string): Network<Secret> {
  return {
    longestText: LONGEST_TEXT,
    async publish(secret, { pageRef, text, link }) {
      const media = [{ type: "text", text }, ...(link === null ? [] : [{ type: "link", url: link }])];
      const fields = {
        application_key: secret.applicationKey,
        attachment: JSON.stringify({ media }),
        format: "json",
        gid: pageRef,
        method: "mediatopic.post",
        type: "GROUP_THEME",
      };
      const signed = { ...fields, sig: signature(fields, secret), access_token: secret.token };
      return attemptOf(await sendForm(`${baseUrl}/fb.do`, signed), pageRef);
    },
  };
}

function attemptOf(reply: Reply, pageRef: string): Attempt {
  if (reply.kind === "NEVER_SENT") return { kind: "LATER", afterSeconds: 60 };
  if (reply.kind === "UNCLEAR") return { kind: "UNKNOWN" };
  const id = Posted.safeParse(reply.body).data;
  if (id) return { kind: "PUBLISHED", postRef: id, link: `https://ok.ru/group/${pageRef}/topic/${id}` };
  const code = Failure.safeParse(reply.body).data?.error_code;
  // 1 is a failure inside the network: the post may be there.
  if (code === undefined || code === 1) return { kind: "UNKNOWN" };
  const wait = WAITS[code];
  return wait === undefined
    ? { kind: "REFUSED", code: REFUSALS[code] ?? "REFUSED" }
    : { kind: "LATER", afterSeconds: wait };
}
