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
  setSourceMapsSupport(true, { nodeModules: false, generatedCode: false });
  // A context without attributes belongs to `require`, whose work is not ours.
  const isOurs = (name, { importAttributes }) => importAttributes !== undefined && name.endsWith(".ts");
  registerHooks({
    resolve: resolver(isOurs),
    load: (url, context, next) =>
      isOurs(url, context) ? load(url, context, next, "@oxc-node/core") : next(url, context),
  });
}

/** Our modules name each other by path and extension, and a package means the same to each of them: nothing to look for. */
function resolver(isOurs) {
  const options = { getCurrentDirectory: () => process.cwd() };
  const packages = new Map();
  let isFirst = true;
  return (name, context, next) => {
    const { parentURL = "" } = context;
    if (isOurs(name, context)) {
      // The first one makes the transformer read its settings.
      if (isFirst || !name.startsWith(".")) {
        isFirst = false;
        return createResolve(options, name, context, next);
      }
      return { url: new URL(name, parentURL).href, format: "module", shortCircuit: true };
    }
    if (name.startsWith(".") || !isOurs(parentURL, context)) return next(name, context);
    const known = packages.get(name);
    if (known) return known;
    const found = { ...next(name, context), shortCircuit: true };
    packages.set(name, found);
    return found;
  };
}
