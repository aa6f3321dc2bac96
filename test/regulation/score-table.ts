import { type GroupScore, overallF1 } from "./score.ts";

/** F1 by group and over all, one line each, with what is missing and wrong. */
export function scoreTable(scores: readonly GroupScore[]): string {
  const lines = scores.map(({ group, f1, hits, missing, wrong }) =>
    [
      group.padEnd(20),
      f1.toFixed(3),
      `${hits} read`.padStart(10),
      missing.length > 0 ? `missing: ${missing.slice(0, 4).join("; ")}` : "",
      wrong.length > 0
        ? `wrong: ${wrong
            .slice(0, 4)
            .map((fact) => fact.text)
            .join("; ")}`
        : "",
    ].join("  "),
  );
  return [
    ...lines.map((line) => line.trimEnd()),
    `${"all".padEnd(20)}  ${overallF1(scores).toFixed(3)}`,
  ].join("\n");
}
