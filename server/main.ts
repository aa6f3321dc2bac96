/** Starts the API: settings, database, seeds, HTTP. Every failure an operator can mend is one sentence. */
import "reflect-metadata";
import type { Server } from "node:http";
import { type Api, createApi, listen } from "./api.ts";
import { type Config, ConfigError, loadConfig } from "./config.ts";
import { systemClock } from "./kernel/clock.ts";
import { DatabaseError } from "./kernel/database/database-error.ts";
import { openDatabase } from "./kernel/database/open-database.ts";
import { Worker } from "./job/worker.ts";
import { jsonLog } from "./kernel/log.ts";
import { DocumentReader } from "./onboarding/reading/document-reader.ts";
import { queuesOf } from "./queues.ts";
import { SCHEMA } from "./schema.ts";
import { seedFirstRun } from "./seed/seed.ts";

/** Requests under way may finish for this long. */
const STOP_MS = 5_000;

const write = (line: string) => process.stderr.write(`${line}\n`);
let log = jsonLog(write);

try {
  const config = loadConfig(process.env);
  log = jsonLog(write, undefined, config.logLevel);
  await start(config);
} catch (error) {
  fail(error);
}

async function start(config: Config): Promise<void> {
  console.log(
    config.databaseUrl ? "Подключаемся к базе данных…" : `Открываем базу данных в ${config.dataDir}…`,
  );
  const database = await openDatabase(config, SCHEMA, log);
  try {
    const print = (line: string) => console.log(line);
    await seedFirstRun({
      database,
      clock: systemClock,
      log,
      isDemo: config.isDemo,
      submissions: config.demoSubmissions,
      print,
    });
    const documents = new DocumentReader();
    const api = await createApi({ config, database, documents, clock: systemClock, log });
    const server = await listen(api, config.apiPort, config.apiHost);
    const isAlone = config.databaseUrl === null;
    const worker = new Worker({
      root: database.em,
      clock: systemClock,
      log,
      queues: queuesOf(config),
      isAlone,
    });
    if (config.hasJobs) worker.start();
    stopOnSignal(server, api, async () => {
      await worker.stop();
      await documents.close();
      await api.stop();
      await database.close();
    });
    log.info("api.started", {
      port: config.apiPort,
      database: database.description,
      migration: database.migration,
    });
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** @param close ends the rest once no request is under way */
function stopOnSignal(server: Server, api: Api, close: () => Promise<void>): void {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    const ended = new Promise((resolve) => server.close(resolve));
    await api.endStreams();
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), STOP_MS).unref();
    await ended;
    await close();
    log.info("api.stopped");
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop());
}

function fail(error: unknown): never {
  const sentence = sentenceOf(error);
  if (sentence === null) log.error("api.start_failed", error);
  else if (error instanceof DatabaseError && error.cause) log.error("database.refused", error.cause);
  console.error(
    sentence ?? "Сервер не запустился из-за ошибки в программе; причина — в строке журнала выше.",
  );
  process.exit(1);
}

function sentenceOf(error: unknown): string | null {
  if (error instanceof ConfigError || error instanceof DatabaseError) return error.message;
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "EADDRINUSE")
    return "Порт API занят: задайте другой в API_PORT или остановите программу, что его заняла.";
  if (code === "EADDRNOTAVAIL") return "Такого адреса у этой машины нет: исправьте API_HOST.";
  if (code === "EACCES") return "Нет прав занять порт API: задайте в API_PORT номер больше 1024.";
  return null;
}
