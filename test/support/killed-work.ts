/** Work of a queue in a process of its own, killed at once in the middle of it. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { RUN_TYPESCRIPT } from "../../server/kernel/run-typescript.ts";
import type { OwnDatabase } from "./a-database-of-its-own.ts";
import { COMMITTED, DONE } from "./telling-worker.ts";

export interface Kill {
  readonly afterTransactions: number;
  /** So long into the next one. */
  readonly afterMs?: number;
}

/**
 * Runs a program of `workTelling`.
 *
 * @param program address of the file; its first argument is where the clock stands
 * @param kill when to kill it; null lets it come to its end
 * @returns whether it came to its end
 */
export function workUntilKilled(
  program: URL,
  home: OwnDatabase,
  argv: readonly string[],
  kill: Kill | null,
): Promise<boolean> {
  const child = spawn(process.execPath, [...RUN_TYPESCRIPT, fileURLToPath(program), ...argv], {
    env: { ...process.env, ...home.environment, DEMO: "off", NODE_ENV: "test" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let committed = 0;
  let isDone = false;
  let trouble = "";
  child.stderr.on("data", (chunk: Buffer) => (trouble += chunk.toString()));
  child.stdout.on("data", (chunk: Buffer) => {
    for (const word of chunk.toString().trim().split("\n")) {
      if (word === DONE) isDone = true;
      if (word === COMMITTED && (committed += 1) === kill?.afterTransactions)
        setTimeout(() => child.kill("SIGKILL"), kill.afterMs ?? 0);
    }
  });
  return new Promise((resolve, reject) => {
    child.on("exit", (code, signal) =>
      isDone || signal === "SIGKILL" ? resolve(isDone) : reject(new Error(`${code}: ${trouble}`)),
    );
  });
}
