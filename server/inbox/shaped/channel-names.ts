/** Names of channels as versions of regulations give them: a version never changes, so they are kept. */
import type { MunicipalContext } from "../../kernel/context.ts";
import { governingVersion } from "../../submission/governing-version.ts";

type Names = ReadonlyMap<string, string | null>;

const MOST_KEPT = 2_000;
const kept = new Map<string, Names>();

/** Looks up the name of a channel in one of these versions. */
export async function channelNames(
  ctx: MunicipalContext,
  versions: Iterable<number>,
): Promise<(version: number, channel: string) => string | null> {
  const names = new Map<number, Names>();
  for (const version of new Set(versions)) names.set(version, await namesOf(ctx, version));
  return (version, channel) => names.get(version)?.get(channel) ?? null;
}

async function namesOf(ctx: MunicipalContext, version: number): Promise<Names> {
  const key = `${ctx.municipalityId} ${version}`;
  const known = kept.get(key);
  if (known) return known;
  const governing = await governingVersion(ctx, version);
  if (!governing) return new Map();
  const names = new Map(governing.channels.map(({ code, name }) => [code, name]));
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, names);
  return names;
}
