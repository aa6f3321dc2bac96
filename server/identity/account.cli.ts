/**
 * Makes the first accounts of a platform without demo mode, from the command line of the server:
 *
 *     npm run -s account -- --login officer --name "Иванова А.А." --region KYA --role ONBOARDING_OFFICER
 *     npm run -s account -- --login operator --name "Дежурный" --platform
 *
 * The password is made here and printed once. On the embedded database the server has to be stopped.
 */
import "reflect-metadata";
import { parseArgs } from "node:util";
import { ConfigError, loadConfig } from "../config.ts";
import { systemClock } from "../kernel/clock.ts";
import type { RegionalRoleCode } from "../kernel/context.ts";
import { DatabaseError } from "../kernel/database/database-error.ts";
import { openDatabase } from "../kernel/database/open-database.ts";
import { silentLog } from "../kernel/log.ts";
import { SCHEMA } from "../schema.ts";
import { createStaffAccount, StaffAccountError } from "./staff-account.ts";
import { RegionalRole } from "./viewer.type.ts";

const USAGE = "Нужно: --login ЛОГИН --name ИМЯ и либо --platform, либо --region КОД --role РОЛЬ.";

try {
  await main();
} catch (error) {
  // An option that does not exist, or one without its value.
  const isUsage = error instanceof TypeError && "code" in error;
  const isExpected = [ConfigError, DatabaseError, StaffAccountError].some((kind) => error instanceof kind);
  console.error(isUsage ? USAGE : isExpected ? (error as Error).message : error);
  process.exit(1);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      login: { type: "string" },
      name: { type: "string" },
      platform: { type: "boolean", default: false },
      region: { type: "string", multiple: true, default: [] },
      role: { type: "string" },
    },
  });
  const { login, name, platform: isPlatformOperator, region: regionCodes, role } = values;
  const isRole = role !== undefined && role in RegionalRole;
  if (!login || !name || regionCodes.length > 0 !== isRole || (!isPlatformOperator && !isRole)) {
    throw new StaffAccountError(`${USAGE} Роли: ${Object.keys(RegionalRole).join(", ")}.`);
  }
  const database = await openDatabase(loadConfig(process.env), SCHEMA, silentLog);
  try {
    const wanted = {
      login,
      displayName: name,
      isPlatformOperator,
      regionCodes,
      role: role as RegionalRoleCode,
    };
    const password = await createStaffAccount(database.em, systemClock, wanted);
    console.log(`Учётная запись «${login}» создана. Пароль показывается один раз: ${password}`);
  } finally {
    await database.close();
  }
}
