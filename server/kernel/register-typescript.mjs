/**
 * Lets Node run our TypeScript, decorators and all: `--import` it. `@oxc-node/core/register` does the same,
 * but before Node 26 it asks a thread of its own about every module, those of packages too, which doubles
 * the time that a process takes to start.
 */
import { registerHooks, setSourceMapsSupport } from "node:module";
import { createResolve, load } from "@oxc-node/core";

// Before 24.5 a hook made imports of CommonJS packages lose their names.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major > 24 || (major === 24 && minor >= 5)) registerOwn();
else await import("@oxc-node/core/register");

function registerOwn() {
  setSourceMapsSupport(true, { nodeModules: true, generatedCode: true });
  const options = { getCurrentDirectory: () => process.cwd() };
  // A context without attributes belongs to `require`, whose work is not ours.
  const isOurs = (name, { importAttributes }) => importAttributes !== undefined && name.endsWith(".ts");
  registerHooks({
    resolve: (name, context, next) =>
      isOurs(name, context) ? createResolve(options, name, context, next) : next(name, context),
    load: (url, context, next) =>
      isOurs(url, context) ? load(url, context, next, "@oxc-node/core") : next(url, context),
  });
}
