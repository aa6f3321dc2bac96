import { readingBusy } from "../../regulation/document/reading/refusals.ts";
import type { ResolutionReading } from "../../regulation/draft.ts";
import { DenialError } from "../../kernel/errors.ts";
import type { ReadingOrder } from "./reading-messages.ts";
import { ReadingThread, type ThreadLimits } from "./reading-thread.ts";

/** Bounds of all readings of a server. */
export interface ReadingLimits extends ThreadLimits {
  /** Documents read at once, each in a thread of its own. */
  readonly mostAtOnce: number;
  /** Documents that may wait for their turn; each holds its bytes. */
  readonly mostWaiting: number;
  /** How long one may wait. With `readingMs` it stays below the time the portal waits for an answer. */
  readonly waitingMs: number;
}

const LIMITS: ReadingLimits = {
  program: new URL("reading-worker.ts", import.meta.url),
  readingMs: 90_000,
  heapMb: 1024,
  idleMs: 60_000,
  mostAtOnce: 2,
  mostWaiting: 6,
  waitingMs: 30_000,
};

/** Reads documents in threads of its own, so that neither the server nor its database waits for them. */
export class DocumentReader {
  readonly #limits: ReadingLimits;
  readonly #idle: ReadingThread[];
  readonly #busy = new Set<ReadingThread>();
  /** Each takes the thread that became free; null when the server stops. */
  readonly #waiting: ((thread: ReadingThread | null) => void)[] = [];
  #isClosed = false;

  constructor(limits: Partial<ReadingLimits> = {}) {
    this.#limits = { ...LIMITS, ...limits };
    this.#idle = Array.from({ length: this.#limits.mostAtOnce }, () => new ReadingThread(this.#limits));
  }

  /** Documents being read now. */
  get underWay(): number {
    return this.#busy.size;
  }

  /** Documents waiting for their turn. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /**
   * Reads a file as a resolution, in its turn.
   *
   * @param order its bytes are handed over, and empty afterwards
   * @throws {ResolutionFileError} when the file cannot be read, or not now
   * @throws {DenialError} UNAVAILABLE when the server stops meanwhile
   */
  async read(order: ReadingOrder): Promise<ResolutionReading> {
    const thread = await this.#takeThread();
    try {
      return await thread.read(order);
    } finally {
      this.#giveBack(thread);
    }
  }

  /** Ends every thread; what was being read or waiting is denied. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const take of this.#waiting.splice(0)) take(null);
    const threads = [...this.#idle, ...this.#busy];
    await Promise.all(threads.map((thread) => thread.end(new DenialError("UNAVAILABLE"))));
  }

  async #takeThread(): Promise<ReadingThread> {
    if (this.#isClosed) throw new DenialError("UNAVAILABLE");
    // The one that worked last comes first: it is warm, and the others may end.
    const thread = this.#idle.pop();
    if (!thread) return this.#waitForThread();
    this.#busy.add(thread);
    return thread;
  }

  async #waitForThread(): Promise<ReadingThread> {
    if (this.#waiting.length >= this.#limits.mostWaiting) throw readingBusy();
    return new Promise((resolve, reject) => {
      const take = (thread: ReadingThread | null) => {
        clearTimeout(timer);
        if (thread) resolve(thread);
        else reject(new DenialError("UNAVAILABLE"));
      };
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(take), 1);
        reject(readingBusy());
      }, this.#limits.waitingMs);
      this.#waiting.push(take);
    });
  }

  #giveBack(thread: ReadingThread): void {
    const next = this.#waiting.shift();
    if (next) return next(thread);
    this.#busy.delete(thread);
    this.#idle.push(thread);
  }
}
