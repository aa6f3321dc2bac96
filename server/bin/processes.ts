import { spawn, type ChildProcess } from "node:child_process";

const GRACE_MS = 8000;

/** Children that live and die together: the first to end, or a signal to us, ends the others. */
export class Processes {
  readonly #running = new Map<string, ChildProcess>();
  readonly #onUnexpectedEnd: (name: string, code: number | null) => void;
  #isStopping = false;

  constructor(onUnexpectedEnd: (name: string, code: number | null) => void) {
    this.#onUnexpectedEnd = onUnexpectedEnd;
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => void this.stop().then(() => process.exit(0)));
    }
  }

  /** Starts a child in a process group of its own, so that Ctrl-C reaches it once and through us. */
  start(name: string, argv: string[], env: NodeJS.ProcessEnv): ChildProcess {
    const child = spawn(process.execPath, argv, {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      detached: process.platform !== "win32",
    });
    this.#running.set(name, child);
    child.stdout.on("data", (chunk: Buffer) => process.stdout.write(chunk));
    child.stderr.on("data", (chunk: Buffer) => process.stderr.write(chunk));
    child.on("exit", (code) => {
      this.#running.delete(name);
      if (!this.#isStopping) this.#onUnexpectedEnd(name, code);
    });
    return child;
  }

  /** Asks every child to end, waits, and ends by force what is still there after 8 seconds. */
  async stop(): Promise<void> {
    if (this.#isStopping) return;
    this.#isStopping = true;
    const children = [...this.#running.values()];
    const ended = children.map((child) => new Promise((resolve) => child.once("exit", resolve)));
    for (const child of children) signalGroup(child, "SIGTERM");
    const timer = setTimeout(() => children.forEach((child) => signalGroup(child, "SIGKILL")), GRACE_MS);
    await Promise.all(ended);
    clearTimeout(timer);
  }
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    if (process.platform === "win32") child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // The group is already gone.
  }
}
