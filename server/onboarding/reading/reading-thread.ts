import { Worker } from "node:worker_threads";
import { readingTooLong, textTooLong } from "../../regulation/document/reading/refusals.ts";
import { ResolutionFileError } from "../../regulation/document/resolution-file-error.ts";
import type { ResolutionReading } from "../../regulation/draft.ts";
import { RUN_TYPESCRIPT } from "../../kernel/run-typescript.ts";
import type { ReadingAnswer, ReadingOrder } from "./reading-messages.ts";

/** Bounds of one thread. */
export interface ThreadLimits {
  /** The program that reads. */
  readonly program: URL;
  /** One reading may take so long; then the thread is ended. */
  readonly readingMs: number;
  /** Heap of the thread; a document that needs more is refused. */
  readonly heapMb: number;
  /** A thread without work for so long ends, and gives its memory back. */
  readonly idleMs: number;
}

interface Reading {
  readonly resolve: (reading: ResolutionReading) => void;
  readonly reject: (error: unknown) => void;
}

/** A thread that reads one file at a time: started when first needed, and anew after it ended. */
export class ReadingThread {
  readonly #limits: ThreadLimits;
  #worker: Worker | null = null;
  #reading: Reading | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(limits: ThreadLimits) {
    this.#limits = limits;
  }

  /**
   * Reads a file; the caller waits for the outcome before the next one.
   *
   * @param order its bytes move to the thread and are empty afterwards
   * @throws {ResolutionFileError} when the file cannot be read within the limits
   * @throws {Error} when the thread broke
   */
  read({ fileName, bytes }: ReadingOrder): Promise<ResolutionReading> {
    return new Promise((resolve, reject) => {
      this.#reading = { resolve, reject };
      this.#worker ??= this.#start();
      this.#worker.ref();
      this.#endAfter(this.#limits.readingMs, readingTooLong());
      const own = ownBuffer(bytes);
      this.#worker.postMessage({ fileName, bytes: own } satisfies ReadingOrder, [own.buffer]);
    });
  }

  /** Ends the thread; what it was reading fails with `reason`. */
  async end(reason: unknown): Promise<void> {
    clearTimeout(this.#timer);
    const [worker, reading] = [this.#worker, this.#reading];
    this.#worker = null;
    this.#reading = null;
    await worker?.terminate();
    reading?.reject(reason);
  }

  #start(): Worker {
    const worker = new Worker(this.#limits.program, {
      name: "reading",
      execArgv: RUN_TYPESCRIPT,
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.heapMb },
    });
    const broken = (error: unknown) => {
      if (this.#worker === worker) void this.end(error);
    };
    worker.on("message", (answer: ReadingAnswer) => {
      if (this.#worker === worker) this.#finish(answer);
    });
    worker.on("messageerror", broken);
    worker.on("error", (error) => broken(isOutOfMemory(error) ? textTooLong() : error));
    worker.on("exit", (code) => broken(new Error(`The reading thread ended with code ${code}.`)));
    return worker;
  }

  #finish(answer: ReadingAnswer): void {
    const reading = this.#reading;
    this.#reading = null;
    // Without work it holds back neither memory nor the end of the program.
    this.#worker?.unref();
    this.#endAfter(this.#limits.idleMs, null).unref();
    switch (answer.kind) {
      case "read":
        return reading?.resolve(answer.reading);
      case "unreadable":
        return reading?.reject(new ResolutionFileError(answer.code, answer.message, answer.messageEn));
      case "failed":
        return reading?.reject(answer.error);
    }
  }

  #endAfter(ms: number, reason: unknown): NodeJS.Timeout {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.end(reason), ms);
    return this.#timer;
  }
}

/** The bytes in a buffer that holds nothing else and so may move; small ones share a pool with others. */
function ownBuffer(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = bytes;
  const isOwn = buffer instanceof ArrayBuffer && byteOffset === 0 && buffer.byteLength === byteLength;
  return isOwn ? new Uint8Array(buffer) : new Uint8Array(bytes);
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
