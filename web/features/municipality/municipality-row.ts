import type { MunicipalitiesQuery } from "@/lib/graphql.generated.ts";

export type MunicipalityRow = MunicipalitiesQuery["municipalities"]["edges"][number]["node"];

export interface RowCounts {
  readonly roles: number;
  readonly errors: number;
  readonly warnings: number;
}

/** What a row of the list counts of a regulation in force. */
export function countsOf({ roles, findings }: NonNullable<MunicipalityRow["regulation"]>): RowCounts {
  return {
    roles: roles.length,
    errors: findings.filter(({ severity }) => severity === "ERROR").length,
    warnings: findings.filter(({ severity }) => severity === "WARNING").length,
  };
}
