/** Names that must never be walked through or written: they reach behind the data. */
const FORBIDDEN = new Set(["__proto__", "prototype", "constructor"]);

/** A container a pointer can walk through. */
type Container = Record<string, unknown> | unknown[];

/**
 * Splits an RFC 6901 pointer into its unescaped tokens.
 *
 * @returns null when the text is no pointer or names something behind the data
 */
export function pointerTokens(pointer: string): string[] | null {
  if (pointer === "") return [];
  if (!pointer.startsWith("/") || pointer.length > 300) return null;
  const tokens = pointer
    .slice(1)
    .split("/")
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
  return tokens.some((token) => FORBIDDEN.has(token)) ? null : tokens;
}

/** Joins tokens to a pointer. */
export function pointerOf(tokens: readonly (string | number)[]): string {
  return tokens.map((token) => `/${String(token).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

function isContainer(value: unknown): value is Container {
  return typeof value === "object" && value !== null;
}

function step(value: unknown, token: string): unknown {
  if (!isContainer(value) || !Object.hasOwn(value, token)) return undefined;
  if (Array.isArray(value)) return /^(0|[1-9]\d{0,5})$/.test(token) ? value[Number(token)] : undefined;
  return value[token];
}

/** The value a pointer leads to, own properties only; undefined when there is none. */
export function valueAt(root: unknown, tokens: readonly string[]): unknown {
  return tokens.reduce<unknown>(step, root);
}

/**
 * Writes into the container that the pointer's parent leads to.
 *
 * @returns false when the parent does not exist or has no such place, and nothing was written
 */
export function writeAt(root: unknown, tokens: readonly string[], value: unknown): boolean {
  const last = tokens.at(-1);
  const parent = valueAt(root, tokens.slice(0, -1));
  if (last === undefined || !isContainer(parent) || !Object.hasOwn(parent, last)) return false;
  if (Array.isArray(parent)) parent[Number(last)] = value;
  else parent[last] = value;
  return true;
}
