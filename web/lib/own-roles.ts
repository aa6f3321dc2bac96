interface PlacedValue {
  /** JSON pointer into the draft or the variant. */
  readonly path: string;
  readonly values: readonly string[];
}

/**
 * Titles of the roles that a regulation defines itself, by code. A code such as ROLE_2 means
 * something only within its own document.
 */
export function ownRoles(placed: readonly PlacedValue[]): Map<string, string> {
  const titles = new Map<string, string>();
  const codes = new Map<string, string>();
  for (const { path, values } of placed) {
    const field = /(?:^|\/)roles\/(\d+)\/(code|title)$/.exec(path);
    if (!field?.[1] || values[0] === undefined) continue;
    (field[2] === "code" ? codes : titles).set(field[1], values[0]);
  }
  return new Map([...codes].map(([at, code]) => [code, titles.get(at) || code]));
}
