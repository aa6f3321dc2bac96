import { Worker } from "node:worker_threads";
import { RUN_TYPESCRIPT } from "../../server/kernel/run-typescript.ts";

/** How a text was read apart from the test: its outcome, or the name of what was thrown. */
export type WorkerAnswer =
  { readonly outcome: string; readonly isValid: boolean } | { readonly error: string };

const WORKER = new URL("reading.worker.ts", import.meta.url);

/** The thread that read last, when it came to an end: to start one takes longer than most texts. */
let idle: Worker | null = null;

/**
 * Reads a text in another thread. The pipeline is synchronous, so that a reader that hangs cannot be stopped from
 * its own thread; here it is ended after `limitMs`, and the test fails instead of the whole run standing still.
 *
 * @returns null when the reader did not end in time
 */
export function readInWorker(text: string, fileName: string, limitMs: number): Promise<WorkerAnswer | null> {
  const worker = idle ?? new Worker(WORKER, { execArgv: RUN_TYPESCRIPT });
  idle = null;
  return new Promise((resolve, reject) => {
    const finish = (answer: WorkerAnswer | null) => {
      clearTimeout(timer);
      worker.off("message", finish).off("error", reject);
      worker.unref();
      if (answer) idle = worker;
      else void worker.terminate();
      resolve(answer);
    };
    const timer = setTimeout(finish, limitMs, null);
    worker.ref();
    worker.once("message", finish);
    worker.once("error", reject);
    worker.postMessage({ text, fileName });
  });
}
