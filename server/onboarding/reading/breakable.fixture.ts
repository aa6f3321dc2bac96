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
  const [word, path] = fileName.split(" ");
  // Held without letting go of the thread, as a long reading would.
  while (word === "hold" && path !== undefined && existsSync(path)) Atomics.wait(pause, 0, 0, 5);
});
