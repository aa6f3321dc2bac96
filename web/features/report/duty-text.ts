/** Values of a duty as people type them. */

interface Address {
  readonly recipient: string;
  readonly email: string;
}

/** Minutes since midnight as a time. */
export function timeOf(minutes: number): string {
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** A time as minutes since midnight; null for anything else. */
export function minutesOf(time: string): number | null {
  const [, hours, minutes] = /^\s*(\d{1,2}):(\d{2})\s*$/.exec(time) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const total = Number(hours) * 60 + Number(minutes);
  return Number(minutes) < 60 && total <= 24 * 60 ? total : null;
}

/** One address a line: «Куратор МЦУ: curator@example.org». */
export function addressLines(addresses: readonly Address[]): string {
  return addresses.map(({ recipient, email }) => `${recipient}: ${email}`).join("\n");
}

/** The addresses; null when a line has no colon. */
export function addressesOf(lines: string): Address[] | null {
  const addresses: Address[] = [];
  for (const line of lines.split("\n").filter((each) => each.trim() !== "")) {
    const at = line.lastIndexOf(":");
    if (at <= 0) return null;
    addresses.push({ recipient: line.slice(0, at).trim(), email: line.slice(at + 1).trim() });
  }
  return addresses;
}

/** A table as it is typed: a row a line, cells apart by semicolons. */
export function tableLines(table: readonly (readonly string[])[] | null): string {
  return (table ?? []).map((row) => row.join("; ")).join("\n");
}

/** Null when nothing was typed. */
export function tableOf(lines: string): string[][] | null {
  const rows = lines
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => line.split(";").map((cell) => cell.trim()));
  return rows.length > 0 ? rows : null;
}
