/** Documents whose reading waits for the test. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import type { DocumentReader } from "../../server/onboarding/reading/document-reader.ts";

/** The program to give a reader whose documents are to be held or to crash. */
export const BREAKABLE = new URL("../../server/onboarding/reading/breakable.fixture.ts", import.meta.url);

/** A file whose reading ends the thread. */
export const CRASHING = "crash";

export interface Hold {
  /** Name of a file that is read only after `release`. */
  readonly fileName: string;
  release(): void;
}

export function aHold(): Hold {
  const folder = mkdtempSync(join(tmpdir(), "hold-"));
  const path = join(folder, "held");
  writeFileSync(path, "");
  return { fileName: `hold ${path}`, release: () => rmSync(folder, { recursive: true }) };
}

/** Waits until so many documents are being read. */
export const untilUnderWay = (reader: DocumentReader, count: number) =>
  vi.waitUntil(() => reader.underWay === count, { timeout: 10_000, interval: 5 });

/** Waits until so many documents stand in the queue. */
export const untilWaiting = (reader: DocumentReader, count: number) =>
  vi.waitUntil(() => reader.waiting === count, { timeout: 10_000, interval: 5 });
