/** One JSON object per line. Fields are facts about the program, never about people. */
export type LogLevel = "info" | "warn" | "error";
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  /** The cause is written with its stack and its own causes. */
  error(event: string, cause: unknown, fields?: LogFields): void;
}

const LEVELS: readonly LogLevel[] = ["info", "warn", "error"];

/** A log that hands each finished line of `least` or a graver level, without its line feed, to `write`. */
export function jsonLog(
  write: (line: string) => void,
  now: () => Date = () => new Date(),
  least: LogLevel = "info",
): Log {
  const put = (level: LogLevel, event: string, fields: LogFields = {}) => {
    if (LEVELS.indexOf(level) < LEVELS.indexOf(least)) return;
    write(JSON.stringify({ at: now().toISOString(), level, event, ...fields }));
  };
  return {
    info: (event, fields) => put("info", event, fields),
    warn: (event, fields) => put("warn", event, fields),
    error: (event, cause, fields) => put("error", event, { ...fields, cause: describeCause(cause) }),
  };
}

export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** Database errors carry row values in `detail` and parameters; only name, code, message and stack are kept. */
function describeCause(cause: unknown, depth = 0): string {
  if (!(cause instanceof Error)) return String(cause);
  const code = "code" in cause && typeof cause.code === "string" ? ` [${cause.code}]` : "";
  const text = `${cause.name}${code}: ${withoutValues(cause.message)}\n${stackOf(cause)}`;
  return cause.cause && depth < 4 ? `${text}\ncaused by ${describeCause(cause.cause, depth + 1)}` : text;
}

/** MikroORM prefixes the statement with its values; PostgreSQL's own message stands after the last dash. */
function withoutValues(message: string): string {
  const statement = /^(?:insert|update|delete|select|with)\b[\s\S]* - (.*)$/i.exec(message);
  return statement ? statement[1]! : message;
}

function stackOf(error: Error): string {
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return frames.slice(0, 12).join("\n");
}
