/**
 * Fills the empty registers of a demo with invented submissions:
 *
 *     npm run -s seed -- --size 100000
 *     npm run -s seed -- --size 10000000 --brief
 *
 * On the embedded database the server has to be stopped.
 */
import "reflect-metadata";
import { parseArgs } from "node:util";
import { ConfigError, loadConfig } from "../config.ts";
import { systemClock } from "../kernel/clock.ts";
import { DatabaseError } from "../kernel/database/database-error.ts";
import { openDatabase } from "../kernel/database/open-database.ts";
import { silentLog } from "../kernel/log.ts";
import { SCHEMA } from "../schema.ts";
import { seedFirstRun } from "./seed.ts";
import { RegisterNotEmptyError } from "./submissions/fill-register.ts";

const USAGE =
  "Нужно: --size ЧИСЛО (от 1 до 20000000) и, если история обращений не нужна, --brief: так вчетверо меньше места.";

try {
  await main();
} catch (error) {
  // An option that does not exist, or one without its value.
  const isUsage = error instanceof TypeError && "code" in error;
  const isExpected = [ConfigError, DatabaseError, RegisterNotEmptyError].some(
    (kind) => error instanceof kind,
  );
  console.error(isUsage ? USAGE : isExpected ? (error as Error).message : error);
  process.exit(1);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { size: { type: "string" }, brief: { type: "boolean", default: false } },
  });
  const submissions = Number(values.size);
  if (!Number.isInteger(submissions) || submissions < 1 || submissions > 20_000_000)
    throw new ConfigError(USAGE);
  const config = loadConfig(process.env);
  if (!config.isDemo)
    throw new ConfigError("Выдуманные обращения бывают только в демонстрационном режиме: задайте DEMO=on.");
  const database = await openDatabase(config, SCHEMA, silentLog);
  try {
    await seedFirstRun({
      database,
      clock: systemClock,
      log: silentLog,
      isDemo: true,
      submissions,
      isBrief: values.brief,
      mustBeEmpty: true,
      print: (line) => console.log(line),
    });
  } finally {
    await database.close();
  }
}
