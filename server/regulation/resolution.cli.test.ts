import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ResolutionReading } from "./draft.ts";
import { RUN_TYPESCRIPT } from "../kernel/run-typescript.ts";
import { readMadeUp } from "./facts/made-up-regulation.ts";

const CLI = fileURLToPath(new URL("resolution.cli.ts", import.meta.url));
let folder = "";

function call(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...RUN_TYPESCRIPT, CLI, ...args], {
    encoding: "utf8",
    env: { ...process.env, INIT_CWD: folder },
  });
  return { status, stdout, stderr };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "resolution-"));
  const { source } = readMadeUp({ regulation: ["1. Общее", "1.1. МЦУ – рабочая группа."] });
  writeFileSync(join(folder, "act.txt"), source.text);
  writeFileSync(
    join(folder, "news.txt"),
    "Вчера в городе Выдумск прошёл праздник, на котором жители узнали о работе администрации города и её отделов.",
  );
  writeFileSync(
    join(folder, "picture.txt"),
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the command that reads a resolution", () => {
  test("prints a report of a draft", () => {
    const { status, stdout, stderr } = call("act.txt");
    expect(stdout).toContain("Итог: Создаёт центр");
    expect([status, stderr]).toEqual([0, ""]);
  });

  test("prints nothing but the draft as JSON", () => {
    const { status, stdout } = call("act.txt", "--json");
    expect(ResolutionReading.parse(JSON.parse(stdout)).outcome).toBe("CREATE");
    expect(status).toBe(0);
  });

  test("ends with 2 for a refusal", () => {
    const { status, stdout, stderr } = call("--json", "news.txt");
    expect(JSON.parse(stdout)).toMatchObject({ outcome: "REFUSED" });
    expect(stderr).toContain("NOT_AN_ACT");
    expect(status).toBe(2);
  });

  test.each([
    [["missing.txt"], "FILE_NOT_FOUND"],
    [["."], "FILE_IS_FOLDER"],
    [[], "FILE_NOT_NAMED"],
    [["act.txt", "news.txt"], "FILES_TOO_MANY"],
    [["act.txt", "--xml"], "OPTION_UNKNOWN"],
    [["picture.txt"], "FORMAT_UNKNOWN"],
  ])("ends %j with 1 and one sentence", (args, code) => {
    const { status, stdout, stderr } = call(...args);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toMatch(new RegExp(`^${code}: [А-ЯЁ]`, "u"));
  });
});
