/** Names of channels as versions of regulations give them: a version never changes, so they are kept. */
import type { MunicipalContext } from "../../kernel/context.ts";
import { governingVersion } from "../../submission/governing-version.ts";

type Names = ReadonlyMap<string, string | null>;

/** The name of a channel in one of the versions that were asked for; null when it has none there. */
export type ChannelName = (version: number, channel: string) => string | null;

const MOST_KEPT = 2_000;
const kept = new Map<string, Names>();

const keyOf = (ctx: MunicipalContext, version: number) => `${ctx.municipalityId} ${version}`;

/** Looks up the name of a channel in one of these versions. */
export async function channelNames(ctx: MunicipalContext, versions: Iterable<number>): Promise<ChannelName> {
  const names = new Map<number, Names>();
  for (const version of new Set(versions)) names.set(version, await namesOf(ctx, version));
  return (version, channel) => names.get(version)?.get(channel) ?? null;
}

/** The same out of what is kept; null when one of the versions has not been read yet. */
export function keptChannelNames(ctx: MunicipalContext, versions: Iterable<number>): ChannelName | null {
  const names = new Map<number, Names>();
  for (const version of new Set(versions)) {
    const known = kept.get(keyOf(ctx, version));
    if (!known) return null;
    names.set(version, known);
  }
  return (version, channel) => names.get(version)?.get(channel) ?? null;
}

async function namesOf(ctx: MunicipalContext, version: number): Promise<Names> {
  const key = keyOf(ctx, version);
  const known = kept.get(key);
  if (known) return known;
  const governing = await governingVersion(ctx, version);
  if (!governing) return new Map();
  const names = new Map(governing.channels.map(({ code, name }) => [code, name]));
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, names);
  return names;
}
