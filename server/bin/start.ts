/** `npm start` and `npm run dev`: builds what is stale, starts the API and the portal, ends them together. */
import { loadConfig } from "../config.ts";
import { RUN_TYPESCRIPT } from "../kernel/run-typescript.ts";
import { announce } from "./announce.ts";
import { buildPortal } from "./portal-build.ts";
import { requireFreePort } from "./ports.ts";
import { Processes } from "./processes.ts";

const isDevelopment = process.argv.includes("--dev");

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

async function start(): Promise<void> {
  const config = loadConfig(process.env);
  await requireFreePort(config.port, config.host, "PORT");
  await requireFreePort(config.apiPort, "127.0.0.1", "API_PORT");
  if (!isDevelopment) await buildPortal();

  let isReady = false;
  const processes = new Processes((name, code) => {
    // A child that ends while starting has said why in one sentence.
    if (isReady) console.error(`${name}: работа прервалась (код ${code ?? "нет"}), причина напечатана выше.`);
    void processes.stop().then(() => process.exit(1));
  });
  const apiUrl = `http://127.0.0.1:${config.apiPort}`;
  const mode = { NODE_ENV: isDevelopment ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" };
  // People look at this terminal: each operation is worth a line only to who asked for it.
  const log = { LOG_LEVEL: process.env.LOG_LEVEL || "warn" };
  processes.start("Сервер", [...(isDevelopment ? ["--watch"] : []), ...RUN_TYPESCRIPT, "server/main.ts"], {
    ...mode,
    ...log,
  });
  await untilReady(`${apiUrl}/health`, 600);
  const next = ["node_modules/next/dist/bin/next", isDevelopment ? "dev" : "start", "web"];
  processes.start("Портал", [...next, "-H", config.host, "-p", String(config.port)], {
    ...mode,
    API_URL: apiUrl,
  });
  const address = `http://${config.host === "0.0.0.0" ? "127.0.0.1" : config.host}:${config.port}`;
  await untilReady(`${address}/sign-in`, 120);
  isReady = true;
  await announce(address.replace("127.0.0.1", "localhost"), apiUrl);
}

/** Waits for a page that answers; a child that dies meanwhile ends the program by itself. */
async function untilReady(url: string, seconds: number): Promise<void> {
  for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline;) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`Не дождались ответа ${url} за ${seconds} с.`);
}
