import type { RegionNotificationKind } from "@/lib/graphql.generated.ts";

/** Where a notification of the regional centre leads; null when there is nothing to open. */
export function regionNoticePath(kind: RegionNotificationKind, subjectId: string | null): string | null {
  if (subjectId === null) return null;
  if (kind === "RISK_REPORTED") return `/region/risks/${subjectId}`;
  const list = kind.startsWith("REQUEST")
    ? "requests"
    : kind.startsWith("INCIDENT")
      ? "incidents"
      : kind.startsWith("PRACTICE")
        ? "practices"
        : "recommendations";
  return `/region/cooperation/${list}/${subjectId}`;
}
