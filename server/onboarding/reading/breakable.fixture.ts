/**
 * The program that reads, with two handles for tests: a file named `crash` ends the thread, and a file named
 * `hold <path>` is read only once that path is gone.
 */
import { existsSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import type { ReadingOrder } from "./reading-messages.ts";
import "./reading-worker.ts";

const pause = new Int32Array(new SharedArrayBuffer(4));

parentPort?.on("message", ({ fileName }: ReadingOrder) => {
  if (fileName === "crash") process.exit(9);
  const [, path] = /^hold (.+)$/.exec(fileName) ?? [];
  if (path) holdWhileThere(path);
});

/** Holds the thread itself, as a long reading would. */
function holdWhileThere(path: string): void {
  do Atomics.wait(pause, 0, 0, 5);
  while (existsSync(path));
}
