import { expect, test } from "vitest";
import { StatementNames } from "./naming-client.ts";

const used = (names: StatementNames, text: string, times: number) =>
  Array.from({ length: times }, () => names.nameOf(text)).at(-1);

test("a statement is prepared once it is frequent", () => {
  const names = new StatementNames();
  expect(used(names, "select 1", 4)).toBeUndefined();
  expect(used(names, "select 1", 1)).toBe("s0");
  expect(used(names, "select 1", 1)).toBe("s0");
});

test("different statements have different names", () => {
  const names = new StatementNames();
  expect(used(names, "select 1", 5)).not.toBe(used(names, "select 2", 5));
});

test("no more are prepared than a connection can hold", () => {
  const names = new StatementNames();
  for (let n = 0; n < 150; n += 1) used(names, `select ${n}`, 5);
  expect(used(names, "select 149", 10)).toBeUndefined();
  expect(used(names, "select 3", 1)).toBe("s3");
});

test("statements that are never sent twice leave no trace", () => {
  const names = new StatementNames();
  for (let n = 0; n < 5_000; n += 1) names.nameOf(`select ${n}`);
  expect(used(names, "select 1", 5)).toBe("s0");
});
