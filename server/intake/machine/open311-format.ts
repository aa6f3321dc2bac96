/** Answers of Open311 as JSON or XML, whichever the address asks for. */
import type { Response } from "express";

export type Format = "json" | "xml";
type Row = Readonly<Record<string, string | number | boolean | null>>;

/** @param list name of the list in XML @param item name of each element in it */
export function answerIn(
  format: Format,
  response: Response,
  status: number,
  list: string,
  item: string,
  rows: readonly Row[],
): void {
  response.status(status).set({ "x-content-type-options": "nosniff", "cache-control": "no-store" });
  if (format === "json") response.json(rows);
  else response.type("application/xml").send(xmlOf(list, item, rows));
}

function xmlOf(list: string, item: string, rows: readonly Row[]): string {
  const elements = rows.map((row) => {
    const fields = Object.entries(row).map(([name, value]) =>
      value === null ? `<${name}/>` : `<${name}>${escaped(String(value))}</${name}>`,
    );
    return `<${item}>${fields.join("")}</${item}>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n<${list}>${elements.join("")}</${list}>\n`;
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

const escaped = (text: string): string =>
  text
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "")
    .replaceAll(/[&<>]/g, (sign) => ESCAPES[sign]!);
