/** ВКонтакте: `wall.post` as the community, `wall.get` for figures. */
import { z } from "zod";
import type { Attempt, FiguresRead, Network, PostFigures, RefusalCode } from "./network.ts";
import { type Reply, sendForm } from "./network-request.ts";
import type { PageSecret } from "./sealed-access.ts";

type Secret = Extract<PageSecret, { network: "VK" }>;

const API_VERSION = "5.199";
const LONGEST_TEXT = 15_000;
const PER_PAGE = 100;
const MOST_PAGES = 20;

/** Error codes of the API that mean a refusal. */
const REFUSALS: Readonly<Record<number, RefusalCode>> = {
  5: "TOKEN_EXPIRED",
  7: "NO_RIGHT",
  14: "CAPTCHA",
  15: "NO_RIGHT",
  17: "CAPTCHA",
  18: "PAGE_NOT_FOUND",
  27: "NO_RIGHT",
  28: "NO_RIGHT",
  30: "NO_RIGHT",
  100: "REFUSED",
  125: "PAGE_NOT_FOUND",
  214: "LIMIT_REACHED",
  220: "LIMIT_REACHED",
  222: "LINK_REFUSED",
  224: "LIMIT_REACHED",
};

/** Error codes that mean "not now", with seconds to wait. */
const WAITS: Readonly<Record<number, number>> = { 6: 2, 9: 600, 29: 3_600, 219: 3_600 };

const Failure = z.object({ error: z.object({ error_code: z.int() }) });
const Posted = z.object({ response: z.object({ post_id: z.int().positive() }) });
const count = z.object({ count: z.int().min(0) }).default({ count: 0 });
const Wall = z.object({
  response: z.object({
    items: z.array(z.object({ date: z.int(), likes: count, comments: count, reposts: count, views: count })),
  }),
});

export function vkontakte(baseUrl: string): Network<Secret> {
  const call = (method: string, { token }: Secret, fields: Record<string, string>) =>
    sendForm(`${baseUrl}/method/${method}`, { ...fields, access_token: token, v: API_VERSION });
  return {
    longestText: LONGEST_TEXT,
    async publish(secret, { pageRef, text, link, attemptKey }) {
      const reply = await call("wall.post", secret, {
        owner_id: `-${pageRef}`,
        from_group: "1",
        message: text,
        ...(link === null ? {} : { attachments: link }),
        guid: attemptKey,
      });
      return attemptOf(reply, pageRef);
    },
    readFigures: (secret, pageRef, from, to) =>
      readWall((offset) => readPage(call, secret, pageRef, offset), from, to),
  };
}

function attemptOf(reply: Reply, pageRef: string): Attempt {
  const failed = failureOf(reply);
  if (failed) return failed;
  const posted = reply.kind === "ANSWER" ? Posted.safeParse(reply.body).data : undefined;
  if (!posted) return { kind: "UNKNOWN" };
  const { post_id: id } = posted.response;
  return { kind: "PUBLISHED", postRef: String(id), link: `https://vk.com/wall-${pageRef}_${id}` };
}

/** A refusal or a wait; null when the network answered otherwise or not at all. */
function failureOf(reply: Reply): Extract<Attempt, { kind: "REFUSED" | "LATER" }> | null {
  if (reply.kind === "NEVER_SENT") return { kind: "LATER", afterSeconds: 60 };
  if (reply.kind === "UNCLEAR") return null;
  const code = Failure.safeParse(reply.body).data?.error.error_code;
  if (code === undefined) return null;
  const wait = WAITS[code];
  if (wait !== undefined) return { kind: "LATER", afterSeconds: wait };
  // 1 and 10 are failures inside the network: the post may be there.
  return code === 1 || code === 10 ? null : { kind: "REFUSED", code: REFUSALS[code] ?? "REFUSED" };
}

type Call = (method: string, secret: Secret, fields: Record<string, string>) => Promise<Reply>;

const readPage = (call: Call, secret: Secret, pageRef: string, offset: number): Promise<Reply> =>
  call("wall.get", secret, {
    owner_id: `-${pageRef}`,
    count: String(PER_PAGE),
    offset: String(offset),
    filter: "owner",
  });

/** Newest first; one pinned post may stand before them, so that only a whole page of older ones ends the reading. */
async function readWall(
  page: (offset: number) => Promise<Reply>,
  from: Date,
  to: Date,
): Promise<FiguresRead> {
  const posts: PostFigures[] = [];
  for (let number = 0; number < MOST_PAGES; number += 1) {
    const reply = await page(number * PER_PAGE);
    const failed = failureOf(reply);
    if (failed) return failed;
    const items = reply.kind === "ANSWER" ? Wall.safeParse(reply.body).data?.response.items : undefined;
    if (!items) return { kind: "LATER", afterSeconds: 60 };
    const read = items.map(({ date, likes, comments, reposts, views }): PostFigures => ({
      at: new Date(date * 1_000),
      likes: likes.count,
      comments: comments.count,
      reposts: reposts.count,
      views: views.count,
    }));
    posts.push(...read.filter(({ at }) => at >= from && at < to));
    if (items.length < PER_PAGE || read.every(({ at }) => at < from)) break;
  }
  return { kind: "READ", posts };
}
