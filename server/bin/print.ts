/** `npm run print`: prints anew everything that is generated from the code and committed. */
import { spawnSync } from "node:child_process";
import { RUN_TYPESCRIPT } from "../kernel/run-typescript.ts";

for (const script of ["server/print-schema.ts", "server/regulation/print-schema.ts", "web/codegen.ts"]) {
  const { status } = spawnSync(process.execPath, [...RUN_TYPESCRIPT, script], {
    stdio: "inherit",
  });
  if (status !== 0) process.exit(1);
}
