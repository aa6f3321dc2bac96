/** Writes documents in a thread of its own: type-setting takes seconds, and nobody else should wait for it. */
import { Worker } from "node:worker_threads";
import { DenialError } from "../kernel/errors.ts";
import { RUN_TYPESCRIPT } from "../kernel/run-typescript.ts";
import type { DocumentContent, DocumentFormat } from "./document-content.ts";

export interface WritingOrder {
  readonly id: number;
  readonly format: DocumentFormat;
  readonly content: DocumentContent;
}

export type WritingAnswer =
  { readonly id: number; readonly file: Uint8Array } | { readonly id: number; readonly error: string };

interface Writing {
  readonly resolve: (file: Buffer) => void;
  readonly reject: (error: unknown) => void;
}

const PROGRAM = new URL("writing-worker.ts", import.meta.url);
const HEAP_MB = 512;
/** A thread without work for so long ends, and gives its memory back. */
const IDLE_MS = 60_000;
/** Whoever comes later is asked to wait. */
const MOST_WAITING = 40;

const waiting = new Map<number, Writing>();
let thread: Worker | null = null;
let timer: NodeJS.Timeout | undefined;
let count = 0;

/**
 * The file of a document.
 *
 * @throws {DenialError} UNAVAILABLE while too many are being written
 * @throws {Error} when the thread broke
 */
export function documentOf(format: DocumentFormat, content: DocumentContent): Promise<Buffer> {
  if (waiting.size >= MOST_WAITING)
    throw new DenialError("UNAVAILABLE", "Сейчас готовится много документов. Повторите через минуту.");
  return new Promise((resolve, reject) => {
    const id = (count += 1);
    waiting.set(id, { resolve, reject });
    thread ??= started();
    thread.ref();
    clearTimeout(timer);
    thread.postMessage({ id, format, content } satisfies WritingOrder);
  });
}

function started(): Worker {
  const worker = new Worker(PROGRAM, {
    name: "writing",
    execArgv: RUN_TYPESCRIPT,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  const broken = (error: unknown) => {
    if (thread !== worker) return;
    thread = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    void worker.terminate();
  };
  worker.on("message", (answer: WritingAnswer) => finish(worker, answer));
  worker.on("messageerror", broken);
  worker.on("error", broken);
  worker.on("exit", (code) => broken(new Error(`The writing thread ended with code ${code}.`)));
  return worker;
}

function finish(worker: Worker, answer: WritingAnswer): void {
  const writing = waiting.get(answer.id);
  waiting.delete(answer.id);
  if ("file" in answer) writing?.resolve(Buffer.from(answer.file.buffer, 0, answer.file.byteLength));
  else writing?.reject(new Error(`The document could not be written: ${answer.error}`));
  if (waiting.size > 0) return;
  // Without work it holds back neither memory nor the end of the program.
  worker.unref();
  timer = setTimeout(() => {
    if (thread === worker && waiting.size === 0) {
      thread = null;
      void worker.terminate();
    }
  }, IDLE_MS);
  timer.unref();
}
