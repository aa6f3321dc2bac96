/** Which roles support a centre: those that its regulation gives administration to, or that stand in for such a role. */
import { municipalPermissions } from "../identity/permissions.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { standingOf } from "../regulation/standing.ts";

/** Capability whose clauses say who supports. */
export const SUPPORTING = "SEC-01";

/** Roles of the regulation in force whose holders answer requests for help. */
export async function supportersOf(ctx: MunicipalContext): Promise<string[]> {
  const standing = await standingOf(ctx);
  if (!standing) return [];
  const { administeredBy, roleCodes } = standing;
  return roleCodes.filter((code) =>
    municipalPermissions([code], administeredBy, roleCodes).has("support:answer"),
  );
}
