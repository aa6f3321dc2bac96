/**
 * Adds to package-lock.json the optional platform packages that a lagging mirror did not offer while the
 * lockfile was written. Without their entries `npm ci` refuses the lockfile on every platform, although
 * only the missing ones could not be installed. Run after each change of dependencies: `npm run lock:complete`.
 */
import { readFileSync, writeFileSync } from "node:fs";

const platforms = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openharmony", "sunos", "win32"];
const processors = ["arm64", "arm", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "x64"];

const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
const packages = lock.packages;
const added = [];

for (const { optionalDependencies = {} } of Object.values({ ...packages })) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const path = `node_modules/${name}`;
    const words = name.split(/[/-]/);
    const os = platforms.filter((platform) => words.includes(platform));
    const cpu = processors.filter((processor) => words.includes(processor));
    if (packages[path] || !os.length || !cpu.length || !/^\d/.test(version)) continue;
    const libc = words.includes("musl") ? ["musl"] : words.includes("gnu") ? ["glibc"] : undefined;
    packages[path] = { version, cpu, ...(libc && { libc }), optional: true, os };
    added.push(`${name}@${version}`);
  }
}

const root = packages[""];
lock.packages = { "": root, ...sortKeys(packages) };
writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length ? `Added ${added.length}: ${added.join(", ")}` : "Nothing was missing.");

function sortKeys(object) {
  return Object.fromEntries(
    Object.entries(object)
      .filter(([key]) => key)
      .toSorted(([a], [b]) => a.localeCompare(b, "en")),
  );
}
