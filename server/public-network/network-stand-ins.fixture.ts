/** Servers that behave like the three networks as their documentation tells it, errors and limits included. */
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export type StandInAnswer =
  | { readonly json: unknown; readonly status?: number }
  /** The connection breaks after the request was taken. */
  | "BREAK"
  /** An answer that is no JSON, as from a gateway in between. */
  | "GATEWAY";

export interface TakenPost {
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface StandIn {
  readonly url: string;
  /** Every request that was taken, in order. */
  readonly taken: TakenPost[];
  /** Answers to give before it behaves as usual again. */
  readonly next: StandInAnswer[];
  close(): Promise<void>;
}

type Usual = (post: TakenPost, number: number) => StandInAnswer;

async function standIn(usual: Usual, port = 0): Promise<StandIn> {
  const taken: TakenPost[] = [];
  const next: StandInAnswer[] = [];
  const server: Server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const post = {
        path: request.url ?? "",
        fields: Object.fromEntries(new URLSearchParams(body)),
      };
      taken.push(post);
      const answer = next.shift() ?? usual(post, taken.length);
      if (answer === "BREAK") return void request.socket.destroy();
      if (answer === "GATEWAY") return void response.writeHead(502).end("<html>Bad gateway</html>");
      response
        .writeHead(answer.status ?? 200, { "content-type": "application/json" })
        .end(JSON.stringify(answer.json));
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    next,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}

const vkError = (code: number) => ({ json: { error: { error_code: code, error_msg: "…" } } });

/** ВКонтакте: takes posts of communities with the token. */
export const vkStandIn = (token: string, port?: number): Promise<StandIn> =>
  standIn(({ path, fields }, number) => {
    if (fields["access_token"] !== token) return vkError(5);
    if (path !== "/method/wall.post") return vkError(3);
    if (!/^-\d+$/.test(fields["owner_id"] ?? "") || fields["from_group"] !== "1") return vkError(15);
    if (!fields["message"] && !fields["attachments"]) return vkError(100);
    return { json: { response: { post_id: 1_000 + number } } };
  }, port);

/** Одноклассники: checks the signature as the documentation has it made. */
export const okStandIn = (
  { token, applicationSecret }: { token: string; applicationSecret: string },
  port?: number,
): Promise<StandIn> =>
  standIn(({ fields }, number) => {
    const { sig, access_token: given, ...signed } = fields;
    const md5 = (text: string) => createHash("md5").update(text).digest("hex");
    const names = Object.keys(signed).toSorted();
    const expected = md5(
      names.map((name) => `${name}=${signed[name]}`).join("") + md5(token + applicationSecret),
    );
    if (given !== token) return { json: { error_code: 103, error_msg: "PARAM_SESSION_KEY" } };
    if (sig !== expected) return { json: { error_code: 104, error_msg: "PARAM_SIGNATURE" } };
    return { json: String(60_000_000_000_000 + number) };
  }, port);

/** Telegram: knows one bot. */
export const telegramStandIn = (token: string, port?: number): Promise<StandIn> =>
  standIn(({ path, fields }, number) => {
    const failed = (code: number, description: string) => ({
      status: code,
      json: { ok: false, error_code: code, description },
    });
    if (path !== `/bot${token}/sendMessage`) return failed(401, "Unauthorized");
    if ((fields["text"] ?? "").length > 4096) return failed(400, "Bad Request: message is too long");
    return { json: { ok: true, result: { message_id: number, chat: { id: 1 }, text: fields["text"] } } };
  }, port);
