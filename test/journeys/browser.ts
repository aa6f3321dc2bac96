import { accessSync, constants, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { chromium, type Browser } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

function findInPath(): string | undefined {
  return (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** The package's own list of font folders knows only the places it is meant for; a page without fonts is blank. */
function fontSettings(folder: string): string {
  const folders = [join(folder, "fonts"), "/usr/share/fonts"].map((path) => `<dir>${path}</dir>`).join("");
  const text = `<?xml version="1.0"?><fontconfig>${folders}<cachedir>${join(folder, "fonts-cache")}</cachedir></fontconfig>`;
  const path = join(folder, "journeys-fonts.conf");
  writeFileSync(path, text);
  return path;
}

/** Unpacks the Chromium of the npm package; it brings its own system libraries. */
async function npmChromium(): Promise<string> {
  // The package reads both when it is loaded: where to unpack, and that its libraries are to be used.
  process.env.TMPDIR = resolve("node_modules/.cache/chromium");
  process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs24.x";
  mkdirSync(process.env.TMPDIR, { recursive: true });
  const { default: chromiumPackage } = await import("@sparticuz/chromium");
  const path = await chromiumPackage.executablePath();
  process.env.FONTCONFIG_FILE = fontSettings(process.env.TMPDIR);
  return path;
}

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * A real Chromium: `CHROME_PATH`, one of the system, the one from npm on Linux x64, else an installed
 * Chrome.
 */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env.CHROME_PATH ?? findInPath();
  if (own) return chromium.launch({ executablePath: own, args });
  if (process.platform !== "linux" || process.arch !== "x64")
    return chromium.launch({ channel: "chrome", args });
  const executablePath = await npmChromium();
  return chromium.launch({ executablePath, args, env: { ...process.env } });
}
