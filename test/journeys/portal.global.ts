/** One portal with its API and a fresh demo database for all journeys, ended with them. */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildPortal } from "../../server/bin/portal-build.ts";
import { RUN_TYPESCRIPT } from "../../server/kernel/run-typescript.ts";

declare module "vitest" {
  export interface ProvidedContext {
    portalUrl: string;
    /** Ports on which a journey may start stand-ins of social networks. */
    networkPorts: { readonly vk: number; readonly ok: number; readonly telegram: number };
  }
}

const readyWithin = 180_000;

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("port")),
      );
    });
  });
}

function run(argv: string[], env: NodeJS.ProcessEnv, log: string[]): ChildProcess {
  const child = spawn(process.execPath, argv, {
    env: { ...process.env, NODE_ENV: "production", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const keep = (chunk: Buffer) => log.push(chunk.toString());
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  return child;
}

async function untilReady(url: string, child: ChildProcess, log: string[]): Promise<void> {
  const deadline = Date.now() + readyWithin;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`${url} ended:\n${log.join("")}`);
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${url} does not answer:\n${log.join("")}`);
}

const ended = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise<void>((resolve) => child.once("exit", () => resolve()));

/** Unpacks the browser before two journeys at once try to. */
async function prepareBrowser(): Promise<void> {
  const log: string[] = [];
  const child = run([...RUN_TYPESCRIPT, "test/journeys/prepare-browser.ts"], {}, log);
  await ended(child);
  if (child.exitCode !== 0) throw new Error(`The browser does not start:\n${log.join("")}`);
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await Promise.all([buildPortal(), prepareBrowser()]);
  const folder = mkdtempSync(join(tmpdir(), "mcu-journeys-"));
  const children: ChildProcess[] = [];
  const tearDown = async () => {
    for (const child of children) child.kill("SIGTERM");
    await Promise.all(children.map(ended));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const log: string[] = [];
    const [apiPort, port] = [await freePort(), await freePort()];
    const networkPorts = { vk: await freePort(), ok: await freePort(), telegram: await freePort() };
    const apiUrl = `http://127.0.0.1:${apiPort}`;
    const settings = {
      DATABASE_URL: "",
      DATA_DIR: join(folder, "data"),
      API_PORT: `${apiPort}`,
      PORT: `${port}`,
      DEMO: "on",
      // Nobody listens there until a journey does; nothing goes out into the world.
      PUBLICATION_KEY: "07".repeat(32),
      VK_API_URL: `http://127.0.0.1:${networkPorts.vk}`,
      OK_API_URL: `http://127.0.0.1:${networkPorts.ok}`,
      TELEGRAM_API_URL: `http://127.0.0.1:${networkPorts.telegram}`,
      // Enough of each kind to look at; more makes every journey slower.
      DEMO_SUBMISSIONS: process.env["JOURNEY_SUBMISSIONS"] ?? "60",
    };
    const { DATABASE_URL: _, ...env } = settings;
    const api = run([...RUN_TYPESCRIPT, "server/main.ts"], env, log);
    children.push(api);
    await untilReady(`${apiUrl}/health`, api, log);
    const next = ["node_modules/next/dist/bin/next", "start", "web", "-H", "127.0.0.1", "-p", `${port}`];
    const portal = run(next, { API_URL: apiUrl, NEXT_TELEMETRY_DISABLED: "1" }, log);
    children.push(portal);
    const portalUrl = `http://127.0.0.1:${port}`;
    await untilReady(`${portalUrl}/sign-in`, portal, log);
    project.provide("portalUrl", portalUrl);
    project.provide("networkPorts", networkPorts);
    return tearDown;
  } catch (error) {
    await tearDown();
    throw error;
  }
}
