/** Clients that keep their connections and ask again as soon as they are answered. */
import { Agent, request } from "node:http";
import { median } from "../report.ts";

const CLIENTS = 16;

/** One HTTP request. */
export interface Call {
  readonly url: string;
  readonly body: string;
  readonly cookie: string;
  /** Called when it is answered. */
  readonly after?: () => void;
}

export interface Load {
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly requests: number;
}

interface AskOptions {
  readonly agent?: Agent;
  readonly isKept: boolean;
}

/**
 * Keeps all clients busy for a while, and until each has been answered twice.
 *
 * @param next gives the next call
 * @throws {Error} at the first answer that is not 200
 */
export async function load(next: () => Call, ms: number): Promise<Load> {
  // Connections that idle between rounds would be closed by the server.
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  const latencies: number[] = [];
  const startedAt = performance.now();
  const client = async () => {
    for (let answers = 0; answers < 2 || performance.now() - startedAt < ms; answers += 1) {
      const askedAt = performance.now();
      const call = next();
      await ask(call, { agent, isKept: false });
      call.after?.();
      latencies.push(performance.now() - askedAt);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  agent.destroy();
  const seconds = (performance.now() - startedAt) / 1000;
  return {
    requestsPerSecond: latencies.length / seconds,
    p50Ms: median(latencies),
    requests: latencies.length,
  };
}

/**
 * Sends one request.
 *
 * @param options.agent the connections to use; a fresh one when absent
 * @param options.isKept whether the text of the answer is wanted; otherwise it is read and dropped
 */
export function ask({ url, body, cookie }: Call, { agent, isKept }: AskOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      cookie,
    };
    const outgoing = request(url, { method: "POST", agent: agent ?? false, headers }, (response) => {
      const chunks: Buffer[] = [];
      const isGood = response.statusCode === 200;
      response.on("data", (chunk: Buffer) => {
        if (isKept || !isGood) chunks.push(chunk);
      });
      response.once("error", reject);
      response.once("end", () => {
        const text = Buffer.concat(chunks).toString();
        if (isGood) resolve(text);
        else reject(new Error(`HTTP ${response.statusCode}: ${text.slice(0, 500)}`));
      });
    });
    outgoing.once("error", reject);
    outgoing.end(body);
  });
}
