import type { Finding, ResolutionDraft, ResolutionReading } from "./draft.ts";
import { actLines } from "./report-act.ts";
import { labelOf, shortened } from "./report-lines.ts";
import { variantLines } from "./report-variant.ts";

/**
 * A readable Russian report of what was read from a document: findings first, then the act, the regulation and
 * all clauses in order.
 */
export function printReport(reading: ResolutionReading): string {
  const { fileName, format, encoding, byteLength } = reading.source;
  const head = [
    `Документ: ${fileName} (${[format, encoding, `${Math.max(1, Math.round(byteLength / 1024))} КБ`].filter((part) => part !== null).join(", ")})`,
    `Итог: ${labelOf("outcome", reading.outcome)}`,
  ];
  if (reading.outcome === "REFUSED") {
    return `${[...head, `Причина: ${reading.refusal.message} (${reading.refusal.code})`].join("\n")}\n`;
  }
  const blocks = [
    head,
    findingLines(reading.findings),
    actLines(reading.act),
    variantLines(reading.variant),
    amendmentLines(reading),
    clauseLines(reading),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

const SEVERITIES: readonly Finding["severity"][] = ["ERROR", "WARNING", "INFO"];

function findingLines(findings: readonly Finding[]): string[] {
  const sorted = SEVERITIES.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
  const lines = sorted.map(
    ({ severity, code, clause, message }) =>
      `  ${labelOf("severity", severity)}: ${message}${clause === null ? "" : ` [${clause}]`} (${code})`,
  );
  return [`ЗАМЕЧАНИЯ (${findings.length})`, ...lines];
}

function amendmentLines({ amendments }: ResolutionDraft): string[] {
  if (amendments.length === 0) return [];
  return [
    `ИЗМЕНЕНИЯ (${amendments.length})`,
    ...amendments.map(
      ({ clause, operation, target, newText }) =>
        `  ${clause}: ${operation} ${target ?? "место не определено"}${newText ? ` → ${shortened(newText, 100)}` : ""}`,
    ),
  ];
}

function clauseLines({ clauses }: ResolutionDraft): string[] {
  const lines = clauses.map(
    ({ id, heading, text }) =>
      `  ${id}  ${[heading, shortened(text, 100)].filter((part) => part).join(" — ")}`,
  );
  return [`ПО ПУНКТАМ (${clauses.length})`, ...lines];
}
