import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const STAMP = "web/.next/build-stamp";
const SOURCES = ["web", "schema/labels.json", "package-lock.json"];

/** Builds the portal unless the last build was made of the same files; shows that it is alive meanwhile. */
export async function buildPortal(): Promise<void> {
  const wanted = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return;
  const startedAt = Date.now();
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  console.log("Собирается портал: до минуты, только после изменений…");
  const timer = setInterval(() => console.log(`  портал собирается, прошло ${seconds()} с`), 10_000);
  try {
    await run(["node_modules/next/dist/bin/next", "build", "web"]);
  } finally {
    clearInterval(timer);
  }
  writeFileSync(STAMP, wanted);
  console.log(`Портал собран за ${seconds()} с.`);
}

async function run(argv: string[]): Promise<void> {
  const child = spawn(process.execPath, argv, {
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => output.push(chunk));
  const code = await new Promise<number | null>((resolve) => child.on("exit", resolve));
  if (code === 0) return;
  process.stderr.write(Buffer.concat(output));
  throw new Error("Портал не собрался: причина напечатана выше.");
}

/** Hash of every source file of the portal, in a stable order. */
function fingerprint(): string {
  const hash = createHash("sha256");
  for (const file of SOURCES.flatMap(listFiles).toSorted()) hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}

function listFiles(path: string): string[] {
  if (/\.(json|ts)$/.test(path)) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/(^|[/\\])(\.next|node_modules)([/\\]|$)|next-env\.d\.ts$|\.tsbuildinfo$/.test(file));
}
