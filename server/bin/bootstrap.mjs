/**
 * Installs dependencies when the lockfile or the platform changed since the last time. Runs before each
 * npm script under whatever Node is there (20 or newer); the scripts themselves get Node 24 from node_modules.
 * Prints to stderr only: standard output belongs to the command that follows.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const stampFile = "node_modules/.install-stamp";
const wanted = createHash("sha256")
  .update(readFileSync("package-lock.json"))
  .update(`${process.platform} ${process.arch}`)
  .digest("hex");

if (!existsSync(stampFile) || readFileSync(stampFile, "utf8") !== wanted) install();

function install() {
  if (Number(process.versions.node.split(".")[0]) < 20) {
    fail(`Нужен Node.js 20 или новее, а запущен ${process.version}. Установите его с nodejs.org.`);
  }
  console.error("Устанавливаются зависимости: около минуты, только в первый раз…");
  const npmArguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status, error } = spawnSync("npm", npmArguments, {
    stdio: ["ignore", process.stderr, process.stderr],
    shell: process.platform === "win32",
  });
  if (error || status !== 0) {
    fail(
      "Зависимости не установились: проверьте доступ к реестру npm и место на диске (сообщение npm выше).",
    );
  }
  writeFileSync(stampFile, wanted);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
