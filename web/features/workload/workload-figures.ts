import type { SectorWorkloadRowFragment } from "@/lib/graphql.generated.ts";

/** Words of the columns, by their keys under `workload`. */
type Words = (
  key:
    | "sector"
    | "received"
    | "receivedBefore"
    | "growth"
    | "answered"
    | "open"
    | "overdue"
    | "executors"
    | "perExecutor"
    | "againstMean"
    | "noSector",
) => string;

const share = (value: number | null, locale: string): string =>
  value === null
    ? "—"
    : new Intl.NumberFormat(locale, {
        style: "percent",
        maximumFractionDigits: 0,
        signDisplay: "exceptZero",
      }).format(value);

const number = (value: number | null, locale: string): string =>
  value === null ? "—" : new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);

export interface WorkloadColumn {
  readonly key: string;
  readonly header: string;
  readonly text: (row: SectorWorkloadRowFragment) => string;
}

/** Columns of a table of workload, the sector first. */
export function workloadColumns(t: Words, locale: string): WorkloadColumn[] {
  return [
    { key: "sector", header: t("sector"), text: ({ sectorName }) => sectorName ?? t("noSector") },
    { key: "received", header: t("received"), text: ({ received }) => number(received, locale) },
    {
      key: "before",
      header: t("receivedBefore"),
      text: ({ receivedBefore }) => number(receivedBefore, locale),
    },
    { key: "growth", header: t("growth"), text: ({ growth }) => share(growth, locale) },
    { key: "answered", header: t("answered"), text: ({ answered }) => number(answered, locale) },
    { key: "open", header: t("open"), text: ({ open }) => number(open, locale) },
    { key: "overdue", header: t("overdue"), text: ({ overdue }) => number(overdue, locale) },
    { key: "executors", header: t("executors"), text: ({ executors }) => number(executors, locale) },
    { key: "perExecutor", header: t("perExecutor"), text: ({ perExecutor }) => number(perExecutor, locale) },
    { key: "againstMean", header: t("againstMean"), text: ({ againstMean }) => number(againstMean, locale) },
  ];
}
