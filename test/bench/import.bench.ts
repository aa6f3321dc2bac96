import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { RUN_TYPESCRIPT } from "../../server/kernel/run-typescript.ts";
import type { BenchRow } from "./report.ts";

const ORIGINALS = "../shared/resolutions";
const HUGE_BYTES = 20 * 1024 * 1024;

interface Measured {
  coldMs: number;
  warmMs: number;
  peakMb: number;
}

/** Milliseconds and peak memory to read one document, each in a process of its own. */
export async function* run(size: number | undefined): AsyncIterable<BenchRow> {
  const folder = mkdtempSync(join(tmpdir(), "bench-import-"));
  try {
    const documents = listDocuments();
    const huge = join(folder, "huge.txt");
    writeFileSync(huge, hugeDocument(readFileSync(documents[0]!, "utf8"), size ?? HUGE_BYTES - 1024));
    for (const file of [...documents, huge]) {
      const megabytes = `${(statSync(file).size / 1024 / 1024).toFixed(2)} MB`;
      const { coldMs, warmMs, peakMb } = measure(file);
      const name = file.includes("seeds") ? basename(join(file, "..")) : basename(file);
      const row = { bench: "import", size: megabytes, floor: null, ratio: null };
      yield { ...row, case: `${name}: first`, ours: coldMs, unit: "ms" };
      yield { ...row, case: `${name}: again`, ours: warmMs, unit: "ms" };
      yield { ...row, case: `${name}: peak memory`, ours: peakMb, unit: "MB" };
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The originals when they lie beside the project, else the project's own digests of them. */
function listDocuments(): string[] {
  if (existsSync(ORIGINALS))
    return readdirSync(ORIGINALS)
      .toSorted()
      .map((file) => join(ORIGINALS, file));
  return readdirSync("seeds", { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join("seeds", entry.name, "resolution.md"));
}

/** The act followed by its own paragraphs, numbered on, until the wanted size is reached. */
function hugeDocument(act: string, byteLength: number): string {
  const paragraphs = act.split("\n").filter((line) => line.trim().length > 60);
  const parts = [act];
  for (let bytes = Buffer.byteLength(act), n = 1; bytes < byteLength; n += 1) {
    const part = `\n${n}. ${paragraphs[n % paragraphs.length]!}\n`;
    bytes += Buffer.byteLength(part);
    if (bytes <= byteLength) parts.push(part);
  }
  return parts.join("");
}

function measure(file: string): Measured {
  const argv = [...RUN_TYPESCRIPT, "test/bench/read-one.ts", file];
  return JSON.parse(
    execFileSync(process.execPath, argv, { encoding: "utf8", maxBuffer: 1 << 20 }),
  ) as Measured;
}
