/** `npm run verify`: the one answer to «am I done?». Every check runs; the first failure ends it. */
import { spawnSync } from "node:child_process";
import { RUN_TYPESCRIPT } from "../kernel/run-typescript.ts";

const checks: { name: string; argv: string[] }[] = [
  { name: "format", argv: ["node_modules/prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."] },
  { name: "lint", argv: ["node_modules/oxlint/bin/oxlint", "--deny-warnings"] },
  { name: "types of the server and the tests", argv: ["node_modules/typescript/bin/tsc", "-p", "."] },
  { name: "types of the portal", argv: ["node_modules/typescript/bin/tsc", "-p", "web"] },
  { name: "printed API schema", argv: [...RUN_TYPESCRIPT, "server/print-schema.ts", "--check"] },
  {
    name: "printed regulation schema",
    argv: [...RUN_TYPESCRIPT, "server/regulation/print-schema.ts", "--check"],
  },
  { name: "typed documents of the portal", argv: [...RUN_TYPESCRIPT, "web/codegen.ts", "--check"] },
  { name: "tests", argv: ["node_modules/vitest/vitest.mjs", "run"] },
];

for (const { name, argv } of checks) {
  console.log(`— ${name}`);
  const { status } = spawnSync(process.execPath, argv, { stdio: "inherit" });
  if (status !== 0) {
    console.error(`verify: «${name}» failed`);
    process.exit(1);
  }
}
console.log("verify: all is well");
