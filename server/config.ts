/** The environment, checked once at start. Everything else receives a `Config`. */
import { isIP } from "node:net";
import { z } from "zod";
import type { NetworkSettings } from "./public-network/public-networks.ts";
import { readKey } from "./public-network/sealed-access.ts";

const DAY_MINUTES = 24 * 60;

const portNumber = (fallback: number) =>
  z.coerce
    .number({ error: "должна быть числом от 1 до 65535" })
    .int("должна быть целым числом")
    .min(1, "должна быть от 1 до 65535")
    .max(65535, "должна быть от 1 до 65535")
    .default(fallback);

const minutes = (fallback: number) =>
  z.coerce
    .number({ error: "задаётся числом минут" })
    .int("задаётся целым числом минут")
    .min(1, "не может быть меньше одной минуты")
    .default(fallback);

const flag = z
  .enum(["on", "off", "1", "0", "true", "false"], { error: "принимает on или off" })
  .transform((text) => ["on", "1", "true"].includes(text));

const databaseUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, "должна начинаться с postgres:// или postgresql://")
  .refine((text) => URL.canParse(text), "не похожа на адрес базы данных");

const apiUrl = (fallback: string) =>
  z
    .url({ protocol: /^https?$/, error: "должна быть адресом http:// или https://" })
    .default(fallback)
    .transform((text) => text.replace(/\/+$/, ""));

const Environment = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_APP_URL: databaseUrl.optional(),
  DATABASE_POOL: z.coerce
    .number({ error: "задаётся числом" })
    .int()
    .min(1, "не меньше 1")
    .max(200)
    .default(10),
  DATA_DIR: z.string().min(1, "не может быть пустой").default(".data"),
  HOST: z.string().min(1, "не может быть пустой").default("127.0.0.1"),
  API_HOST: z.string().min(1, "не может быть пустой").default("127.0.0.1"),
  API_PORT: portNumber(4000),
  PORT: portNumber(3000),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: "должна быть адресом http:// или https://" }).optional(),
  TRUSTED_PROXIES: z
    .string()
    .default("")
    .transform((text) => text.split(/[\s,]+/).filter((each) => each !== ""))
    .refine((list) => list.every((each) => isIP(each) > 0), "задаётся списком IP-адресов через запятую"),
  DEMO: flag.optional(),
  DEMO_SUBMISSIONS: z.coerce
    .number({ error: "задаётся числом" })
    .int("задаётся целым числом")
    .min(0, "не может быть меньше нуля")
    .max(20_000_000, "не может быть больше 20000000")
    .default(2_000),
  JOBS: flag.default(true),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "должна начинаться с smtp:// или smtps://")
    .refine((text) => URL.canParse(text), "не похожа на адрес почтового сервера")
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^([^<>]+<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/,
      "должна быть адресом: «МЦУ <mcu@example.ru>»",
    )
    .optional(),
  PUBLICATION_KEY: z
    .string()
    .refine(
      (text) => readKey(text) !== null,
      "должна быть ключом из 32 байт: 64 шестнадцатеричных знака или base64",
    )
    .transform((text) => readKey(text))
    .optional(),
  VK_API_URL: apiUrl("https://api.vk.com"),
  OK_API_URL: apiUrl("https://api.ok.ru"),
  TELEGRAM_API_URL: apiUrl("https://api.telegram.org"),
  NOTICE_DAYS: z.coerce
    .number({ error: "задаётся числом дней" })
    .int("задаётся целым числом дней")
    .min(30, "не меньше 30")
    .default(366),
  FEED_LOCAL_ORIGINS: z
    .string()
    .default("")
    .transform((text) => text.split(/[\s,]+/).filter((each) => each !== ""))
    .refine(
      (list) => list.every((each) => URL.canParse(each) && new URL(each).origin === each),
      "задаётся списком адресов вида http://127.0.0.1:8080 через запятую",
    ),
  LOG_LEVEL: z.enum(["info", "warn", "error"], { error: "принимает info, warn или error" }).default("info"),
  SESSION_IDLE_MINUTES: minutes(12 * 60),
  SESSION_MAX_MINUTES: minutes(7 * DAY_MINUTES),
});

/** Settings of one process. Durations are minutes; ports are TCP ports. */
export interface Config {
  readonly isProduction: boolean;
  /** Owner of the schema; null means the embedded database in `dataDir`. */
  readonly databaseUrl: string | null;
  /** Login of the runtime, when an administrator made it by hand. */
  readonly databaseAppUrl: string | null;
  readonly databasePool: number;
  readonly dataDir: string;
  /** Address the portal listens on. */
  readonly host: string;
  /** Port of the portal. */
  readonly port: number;
  /** Address the API listens on: the portal's machine only, unless containers part them. */
  readonly apiHost: string;
  readonly apiPort: number;
  /** Address people type; decides which origin may call the API and whether cookies are Secure. */
  readonly publicUrl: string;
  /** Proxies besides this machine whose `x-forwarded-for` is believed. */
  readonly trustedProxies: readonly string[];
  /** Demo accounts exist and may sign in. */
  readonly isDemo: boolean;
  /** This process also does the background work. */
  readonly hasJobs: boolean;
  /** Where letters go out; null: none are sent. */
  readonly mail: { readonly smtpUrl: string; readonly from: string } | null;
  /** How social networks are reached, and the key that secrets of pages are sealed with. */
  readonly publicNetworks: NetworkSettings;
  /** Origins of feeds that are read although they are not public; never in production. */
  readonly feedLocalOrigins: readonly string[];
  /** Days for which notices and letters are kept. */
  readonly noticeDays: number;
  /** Invented submissions that empty registers of the demo begin with. */
  readonly demoSubmissions: number;
  /** Lines below it are not written. */
  readonly logLevel: "info" | "warn" | "error";
  readonly sessionIdleMinutes: number;
  readonly sessionMaxMinutes: number;
}

/** A wrong setting; the message is one Russian sentence per setting. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/**
 * Reads the settings.
 *
 * @throws {ConfigError} naming each wrong variable; values are not repeated, they may be secrets
 */
export function loadConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, text]) => text !== ""));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `Настройка ${issue.path.join(".")} ${issue.message}.`);
    throw new ConfigError([...new Set(faults)].join("\n"));
  }
  const env = parsed.data;
  return {
    isProduction: env.NODE_ENV === "production",
    databaseUrl: env.DATABASE_URL ?? null,
    databaseAppUrl: env.DATABASE_APP_URL ?? null,
    databasePool: env.DATABASE_POOL,
    dataDir: env.DATA_DIR,
    host: env.HOST,
    apiHost: env.API_HOST,
    apiPort: env.API_PORT,
    port: env.PORT,
    publicUrl: env.PUBLIC_URL ?? `http://localhost:${env.PORT}`,
    trustedProxies: env.TRUSTED_PROXIES,
    isDemo: env.DEMO ?? env.DATABASE_URL === undefined,
    hasJobs: env.JOBS,
    mail: mailOf(env.SMTP_URL, env.MAIL_FROM),
    demoSubmissions: env.DEMO_SUBMISSIONS,
    logLevel: env.LOG_LEVEL,
    sessionIdleMinutes: env.SESSION_IDLE_MINUTES,
    sessionMaxMinutes: env.SESSION_MAX_MINUTES,
    noticeDays: env.NOTICE_DAYS,
    feedLocalOrigins: localOriginsOf(env.FEED_LOCAL_ORIGINS, env.NODE_ENV),
    publicNetworks: {
      key: env.PUBLICATION_KEY ?? null,
      urls: { VK: env.VK_API_URL, OK: env.OK_API_URL, TELEGRAM: env.TELEGRAM_API_URL },
    },
  };
}

/** A program that works for people must never be made to look into its own network. */
function localOriginsOf(origins: readonly string[], environment: string): readonly string[] {
  if (origins.length > 0 && environment === "production")
    throw new ConfigError("Настройка FEED_LOCAL_ORIGINS действует только при разработке и в тестах.");
  return origins;
}

function mailOf(smtpUrl: string | undefined, from: string | undefined): Config["mail"] {
  if (smtpUrl === undefined) return null;
  if (from === undefined)
    throw new ConfigError(
      "Настройка MAIL_FROM обязательна, когда задана SMTP_URL: от чьего имени слать письма.",
    );
  return { smtpUrl, from };
}
