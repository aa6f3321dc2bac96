/** `npm run print`: prints anew everything that is generated from the code and committed. */
import { spawnSync } from "node:child_process";

for (const script of ["server/print-schema.ts", "server/regulation/print-schema.ts", "web/codegen.ts"]) {
  const { status } = spawnSync(process.execPath, ["--import", "@oxc-node/core/register", script], {
    stdio: "inherit",
  });
  if (status !== 0) process.exit(1);
}
