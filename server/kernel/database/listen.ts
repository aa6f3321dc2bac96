/** Messages that transactions send each other by `pg_notify`: they arrive once the sender has committed. */
import type { PGlite } from "@electric-sql/pglite";
import { Client, escapeIdentifier } from "pg";
import type { Log } from "../log.ts";
import { outsideUnitOfWork } from "../unit-of-work.ts";

export interface Listener {
  onMessage(payload: string): void;
  /** The connection was lost for a while: messages may be missing. */
  onGap(): void;
}

/** Listens until the returned function is called. */
export type Listen = (channel: string, listener: Listener) => Promise<() => Promise<void>>;

const RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;

export function listenEmbedded(instance: PGlite): Listen {
  return (channel, { onMessage }) =>
    instance.listen(channel, (payload) => outsideUnitOfWork(() => onMessage(payload)));
}

/** Over a connection of its own, opened anew whenever it is lost. */
export function listenOnServer(url: string, log: Log): Listen {
  return async (channel, listener) => {
    const listening = new Listening(url, channel, listener, log);
    await listening.connect();
    return () => listening.stop();
  };
}

class Listening {
  #client: Client | null = null;
  #isStopped = false;
  #timer: NodeJS.Timeout | undefined;
  #wait = RETRY_MS;

  constructor(
    readonly url: string,
    readonly channel: string,
    readonly listener: Listener,
    readonly log: Log,
  ) {}

  async connect(): Promise<void> {
    const client = new Client({
      connectionString: this.url,
      application_name: "mcu-listen",
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
    });
    client.on("error", () => {});
    client.on("end", () => this.#lost(client));
    client.on("notification", ({ payload }) => this.listener.onMessage(payload ?? ""));
    await client.connect();
    await client.query(`listen ${escapeIdentifier(this.channel)}`);
    this.#client = client;
    this.#wait = RETRY_MS;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#client?.end();
  }

  #lost(client: Client): void {
    if (this.#isStopped || (this.#client !== null && this.#client !== client)) return;
    this.#client = null;
    this.log.warn("database.listener_lost");
    this.#again();
  }

  #again(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#isStopped) return;
      this.connect().then(
        () => this.listener.onGap(),
        () => this.#again(),
      );
    }, this.#wait).unref();
    this.#wait = Math.min(this.#wait * 2, LONGEST_RETRY_MS);
  }
}
