/**
 * One process per data folder: two on one folder would corrupt it without a word. The lock is a file that
 * names the process and is touched while it lives, so that a crash leaves nothing to mend by hand.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { resolve } from "node:path";
import { DatabaseError } from "./database-error.ts";

const BEAT_MS = 3_000;
/** A living process may be stopped for a while (swap, debugger), but not this long. */
const SILENT_MS = 60_000;

/** Folders this very process holds: its own pid in the file says nothing about them. */
const held = new Set<string>();

interface Holder {
  readonly pid: number;
  readonly host: string;
}

export interface FolderLock {
  release(): void;
}

/**
 * Takes the folder, which is made when missing.
 *
 * @throws {DatabaseError} when another living process holds it
 */
export function lockFolder(folder: string): FolderLock {
  mkdirSync(folder, { recursive: true });
  const file = resolve(folder, "lock.json");
  const mine = JSON.stringify({ pid: process.pid, host: hostname() } satisfies Holder);
  if (!tryCreate(file, mine)) {
    if (isHeld(file)) {
      throw new DatabaseError(
        `Папка данных ${folder} занята другим процессом: остановите его или задайте другую в DATA_DIR.`,
      );
    }
    discard(file);
    if (!tryCreate(file, mine))
      throw new DatabaseError(`Папку данных ${folder} только что занял другой процесс.`);
  }
  held.add(file);
  const beat = setInterval(() => touch(file), BEAT_MS).unref();
  return {
    release() {
      clearInterval(beat);
      held.delete(file);
      if (readIfThere(file) === mine) rmSync(file, { force: true });
    },
  };
}

function tryCreate(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function isHeld(file: string): boolean {
  const text = readIfThere(file);
  if (text === null) return false;
  if (held.has(file)) return true;
  const holder = parseHolder(text);
  if (holder?.host === hostname()) {
    // A container restarted under the same pid meets the lock of its own past.
    if (holder.pid === process.pid || !isAlive(holder.pid)) return false;
  }
  return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) < SILENT_MS;
}

function parseHolder(text: string): Holder | null {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Renaming first lets only one of two processes clear a stale lock. */
function discard(file: string): void {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
    rmSync(aside, { force: true });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

function touch(file: string): void {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch {
    // The folder was removed under us; the database itself will say so.
  }
}
