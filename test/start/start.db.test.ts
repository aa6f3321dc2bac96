/** Starting the program as an operator does: each thing that can go wrong is one sentence. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, inject, test } from "vitest";
import { RUN_TYPESCRIPT } from "../../server/kernel/run-typescript.ts";
import { freePort } from "../support/postgres.ts";
import { engine } from "../support/test-database.ts";

const running = new Set<ChildProcess>();
afterAll(() => running.forEach((child) => child.kill("SIGKILL")));

interface Run {
  readonly child: ChildProcess;
  /** Everything for people, without log lines. */
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

function start(environment: Record<string, string>): Run {
  const child = spawn(process.execPath, [...RUN_TYPESCRIPT, "server/main.ts"], {
    cwd: resolve(import.meta.dirname, "../.."),
    env: { PATH: process.env.PATH, DEMO: "off", ...environment },
  });
  running.add(child);
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<number | null>((done) =>
    child.once("exit", (code) => (running.delete(child), done(code))),
  );
  const said = () =>
    output
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("{") && !line.endsWith("…"))
      .join("\n");
  return { child, said, ended };
}

async function untilHealthy(port: number): Promise<void> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline;) {
    const response = await fetch(`http://127.0.0.1:${port}/health`).catch(() => null);
    if (response?.ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error("the API did not come up");
}

const aFolder = () => mkdtempSync(join(tmpdir(), "mcu-start-"));
const refusal = async (environment: Record<string, string>) => {
  const run = start(environment);
  return [await run.ended, run.said()] as const;
};

describe.runIf(engine === "pglite")("on the embedded database, starting", () => {
  test("twice on one folder is refused", { timeout: 150_000 }, async () => {
    const DATA_DIR = aFolder();
    const port = await freePort();
    const first = start({ DATA_DIR, API_PORT: String(port) });
    await untilHealthy(port);
    const [code, said] = await refusal({ DATA_DIR, API_PORT: String(await freePort()) });
    expect([code, said]).toEqual([
      1,
      `Папка данных ${DATA_DIR} занята другим процессом: остановите его или задайте другую в DATA_DIR.`,
    ]);
    first.child.kill("SIGTERM");
    expect(await first.ended).toBe(0);
  });

  test("after a kill finds everything as it was", { timeout: 150_000 }, async () => {
    const environment = { DATA_DIR: aFolder(), API_PORT: String(await freePort()) };
    const first = start(environment);
    await untilHealthy(Number(environment.API_PORT));
    first.child.kill("SIGKILL");
    await first.ended;
    const second = start(environment);
    await untilHealthy(Number(environment.API_PORT));
    second.child.kill("SIGTERM");
    expect(await second.ended).toBe(0);
  });

  test("on a taken port names the setting", { timeout: 150_000 }, async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((done) => server.once("listening", done));
    const { port } = server.address() as { port: number };
    const [code, said] = await refusal({ DATA_DIR: aFolder(), API_PORT: String(port) });
    expect([code, said]).toEqual([
      1,
      "Порт API занят: задайте другой в API_PORT или остановите программу, что его заняла.",
    ]);
    server.close();
  });

  test("on a file instead of a folder is refused", async () => {
    const DATA_DIR = join(aFolder(), "file");
    writeFileSync(DATA_DIR, "");
    const [code, said] = await refusal({ DATA_DIR });
    expect(code).toBe(1);
    expect(said).toBe("На месте папки данных (DATA_DIR) лежит файл.");
  });

  test("with a wrong setting names it", async () => {
    expect(await refusal({ API_PORT: "порт" })).toEqual([
      1,
      "Настройка API_PORT должна быть числом от 1 до 65535.",
    ]);
  });
});

describe.runIf(engine === "pg")("on a server, starting", () => {
  const urlWith = (change: (url: URL) => void) => {
    const url = new URL(inject("postgresUrl"));
    change(url);
    return url.href;
  };

  test("without a server behind the address is refused", async () => {
    const port = await freePort();
    const DATABASE_URL = urlWith((url) => (url.port = String(port)));
    expect(await refusal({ DATABASE_URL })).toEqual([
      1,
      "База данных не отвечает по адресу из DATABASE_URL: проверьте адрес и порт.",
    ]);
  });

  test("without the named database is refused", async () => {
    const DATABASE_URL = urlWith((url) => (url.pathname = "/nowhere"));
    expect(await refusal({ DATABASE_URL })).toEqual([
      1,
      "Базы данных, названной в DATABASE_URL, на сервере нет: создайте её.",
    ]);
  });

  test("as an unknown user is refused", async () => {
    const DATABASE_URL = urlWith((url) => (url.username = "stranger"));
    const [code, said] = await refusal({ DATABASE_URL });
    expect(code).toBe(1);
    expect(said).toMatch(/^База данных не (приняла|пускает)/);
  });
});
