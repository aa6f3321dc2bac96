import { expect, test } from "vitest";
import { formatBytes } from "@/lib/bytes.ts";

test.each([
  [1, "1 кБ"],
  [340 * 1024, "340 кБ"],
  [2.44 * 1024 * 1024, "2,4 МБ"],
  [25 * 1024 * 1024, "25 МБ"],
])("%d bytes are %s", (bytes, words) => {
  expect(formatBytes(bytes, "ru").replaceAll("\u00A0", " ")).toBe(words);
});
