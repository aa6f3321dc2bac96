import { expect, test } from "vitest";
import { jsonLog } from "./log.ts";

function linesOf(work: (log: ReturnType<typeof jsonLog>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  work(
    jsonLog(
      (line) => lines.push(line),
      () => new Date("2026-05-04T03:02:01Z"),
    ),
  );
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

test("each event is one JSON line", () => {
  const [line] = linesOf((log) => log.info("api.started", { port: 4000 }));
  expect(line).toEqual({ at: "2026-05-04T03:02:01.000Z", level: "info", event: "api.started", port: 4000 });
});

test("an error carries its causes", () => {
  const [line] = linesOf((log) => log.error("bug", new Error("outer", { cause: new TypeError("inner") })));
  expect(line!.cause).toMatch(/Error: outer[\s\S]*caused by TypeError: inner/);
});

test("values of a failed statement stay out", () => {
  const failed = new Error('insert into "member" ("name") values (\'Иванов И.И.\') - permission denied');
  const [line] = linesOf((log) => log.error("bug", failed));
  expect(line!.cause).toContain("permission denied");
  expect(JSON.stringify(line)).not.toContain("Иванов");
});

test("lines below the chosen level are not written", () => {
  const lines: string[] = [];
  const log = jsonLog((line) => lines.push(line), undefined, "warn");
  log.info("api.operation");
  log.warn("api.slow");
  log.error("bug", new Error("x"));
  expect(lines.map((line) => (JSON.parse(line) as { level: string }).level)).toEqual(["warn", "error"]);
});
