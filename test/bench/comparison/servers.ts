/** The two servers that are measured, each a process of its own that tells what it used. */
import { type ChildProcess, spawn } from "node:child_process";
import { RUN_TYPESCRIPT } from "../../../server/kernel/run-typescript.ts";
import { freePort } from "../../support/postgres.ts";

const START_MS = 60_000;

export interface MeasuredServer {
  readonly url: string;
  /** CPU time of the process so far, ms. */
  cpuMs(): Promise<number>;
  stop(): Promise<void>;
}

/** Our API as `npm start` starts it, in production settings, with sessions that outlive the run. */
export async function startOurs(databaseUrl: string, extra: readonly string[] = []): Promise<MeasuredServer> {
  const port = await freePort();
  const env = {
    NODE_ENV: "production",
    DATABASE_URL: databaseUrl,
    DEMO: "off",
    JOBS: "off",
    LOG_LEVEL: "warn",
    API_PORT: String(port),
    SESSION_IDLE_MINUTES: String(24 * 60),
  };
  return start(["server/main.ts"], env, port, extra);
}

/** The floor over the same database: the login and the roles of our API. */
export async function startFloor(
  databaseUrl: string,
  script = "test/bench/comparison/floor.ts",
): Promise<MeasuredServer> {
  const port = await freePort();
  return start([script], { FLOOR_DATABASE: databaseUrl, PORT: String(port) }, port);
}

async function start(
  argv: readonly string[],
  env: Record<string, string>,
  port: number,
  extra: readonly string[] = [],
): Promise<MeasuredServer> {
  const preloads = [...RUN_TYPESCRIPT, "--import", "./test/bench/comparison/tell-cpu.ts"];
  const child = spawn(process.execPath, [...extra, ...preloads, ...argv], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let complaint = "";
  child.stderr!.on("data", (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-4_000)));
  const killNow = () => child.kill("SIGKILL");
  process.once("exit", killNow);
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    process.off("exit", killNow);
    await ended(child);
  };
  try {
    await untilReady(`${url}/health`, child);
  } catch (error) {
    await stop();
    throw new Error(`${argv[0]} did not start: ${complaint}`, { cause: error });
  }
  return { url, stop, cpuMs: () => cpuOf(child) };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), 8_000);
  await exit;
  clearTimeout(timer);
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  for (const deadline = Date.now() + START_MS; Date.now() < deadline;) {
    if (child.exitCode !== null) throw new Error(`ended with code ${child.exitCode}`);
    const isReady = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("not ready in time");
}

function cpuOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once("message", (ms) => resolve(Number(ms)));
    child.send("cpu");
  });
}
