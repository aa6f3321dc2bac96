/** What the version of the regulation that governs a submission says of it. It stays with the item. */
import type { MunicipalContext } from "../kernel/context.ts";
import { perOperation } from "../kernel/loaders.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import { openChannels, type OpenChannel } from "../regulation/features.ts";
import { type Standing, standingOf } from "../regulation/standing.ts";

export interface GoverningVersion {
  readonly standing: Standing;
  readonly channels: readonly OpenChannel[];
}

/** One statement finds the days; what a version says is kept by `standingOf`. */
const versions = perOperation(async (ctx: MunicipalContext, wanted: readonly string[]) => {
  const rows = await select<{ version: number; day: PlainDate }>(
    ctx.em,
    `select version, in_force_from::text as day from regulation
     where municipality_id = ? and version = any(string_to_array(?, ',')::int[])`,
    [ctx.municipalityId, wanted.join(",")],
  );
  const found = new Map<string, GoverningVersion>();
  for (const { version, day } of rows) {
    const standing = await standingOf(ctx, day);
    if (standing) found.set(String(version), { standing, channels: openChannels(standing) });
  }
  return found;
});

/** The version that governs; null when it is no longer there. Batched. */
export function governingVersion(ctx: MunicipalContext, version: number): Promise<GoverningVersion | null> {
  return versions(ctx).load(String(version));
}
