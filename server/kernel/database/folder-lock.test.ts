import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DatabaseError } from "./database-error.ts";
import { lockFolder } from "./folder-lock.ts";

const freshFolder = () => mkdtempSync(join(tmpdir(), "lock-"));

test("a second holder of one folder is refused", () => {
  const folder = freshFolder();
  const lock = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(DatabaseError);
  lock.release();
  lockFolder(folder).release();
});

test("the lock of a living process holds", () => {
  const folder = freshFolder();
  const other = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
  writeFileSync(join(folder, "lock.json"), JSON.stringify({ pid: other.pid, host: hostname() }));
  expect(() => lockFolder(folder)).toThrow(/занята другим процессом/);
  other.kill();
});

test("the lock of a dead process is taken over", async () => {
  const folder = freshFolder();
  const other = spawn(process.execPath, ["-e", ""]);
  await new Promise((resolve) => other.once("exit", resolve));
  writeFileSync(join(folder, "lock.json"), JSON.stringify({ pid: other.pid, host: hostname() }));
  lockFolder(folder).release();
});

test("a lock of another machine is stale after silence", () => {
  const folder = freshFolder();
  const file = join(folder, "lock.json");
  writeFileSync(file, JSON.stringify({ pid: 1, host: "elsewhere" }));
  expect(() => lockFolder(folder)).toThrow(DatabaseError);
  const longAgo = new Date(Date.now() - 120_000);
  utimesSync(file, longAgo, longAgo);
  const lock = lockFolder(folder);
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ pid: process.pid });
  lock.release();
});

test("a half-written lock keeps the folder for a while", () => {
  const folder = freshFolder();
  writeFileSync(join(folder, "lock.json"), "{");
  expect(() => lockFolder(folder)).toThrow(DatabaseError);
});
