/**
 * What the program does for each capability (`schema/capability-features.json`), and which of it a
 * municipality has: only what its regulation asks for.
 */
import { z } from "zod";
import data from "../../schema/capability-features.json" with { type: "json" };
import type { Standing } from "./standing.ts";

const Feature = z.strictObject({
  fields: z
    .array(z.string().regex(/^(Query|Mutation|Submission|Municipality)\.\w+(\(\w+: \w+\))?$/))
    .describe(
      "Fields of the API that are there for this capability; absent without it. `Query.f(by: SCALE)` is the field asked with that value of an argument.",
    ),
  channels: z.array(z.string()).optional().describe("Channels it opens."),
  page: z.string().startsWith("/").describe("Where it works in the portal, below the municipality."),
});
export type Feature = z.infer<typeof Feature>;

const Outside = z.strictObject({
  fields: z.array(z.never()).describe("None: nothing opens for it."),
  outside: z
    .strictObject({ ru: z.string().min(1), en: z.string().min(1) })
    .describe("Why no program can do it, in words for people."),
});
export type OutsideReason = z.infer<typeof Outside>["outside"];

const ENTRIES = Object.entries(z.record(z.string(), z.union([Feature, Outside])).parse(data));

/** Capability → what the program does for it. */
export const FEATURES: ReadonlyMap<string, Feature> = new Map(
  ENTRIES.flatMap(([code, entry]) => ("page" in entry ? [[code, entry] as const] : [])),
);

/** Capability → why it lies outside of the program. */
export const OUTSIDE: ReadonlyMap<string, OutsideReason> = new Map(
  ENTRIES.flatMap(([code, entry]) => ("outside" in entry ? [[code, entry.outside] as const] : [])),
);

/** Field, with or without an argument → capabilities any of which opens it. What stands under none is open to all. */
export const CAPABILITIES_OF_FIELD: ReadonlyMap<string, readonly string[]> = byField();

function byField(): Map<string, string[]> {
  const capabilities = new Map<string, string[]>();
  for (const [code, { fields }] of FEATURES)
    for (const field of fields) capabilities.set(field, [...(capabilities.get(field) ?? []), code]);
  return capabilities;
}

/** `Query.f(by: SCALE)` in its parts. */
export function coordinateParts(coordinate: string): {
  field: string;
  argument: { name: string; value: string } | null;
} {
  const [, field, name, value] = /^([\w.]+)(?:\((\w+): (\w+)\))?$/.exec(coordinate)!;
  return { field: field!, argument: name && value ? { name, value } : null };
}

type Capabilities = Pick<Standing, "capabilities">;

/**
 * Whether a field of the API is there for a municipality that works by the standing.
 *
 * @param args what it is asked with: a capability that opens one value of an argument opens no other
 */
export function hasField(
  standing: Capabilities | null,
  field: string,
  args: Readonly<Record<string, unknown>> = {},
): boolean {
  // Only values that can be written in one word open anything; an input object is none, and may not even become a text.
  const asked = Object.entries(args)
    .filter(([, value]) => typeof value !== "object")
    .map(([name, value]) => `${field}(${name}: ${String(value)})`);
  const narrow = asked.flatMap((coordinate) => CAPABILITIES_OF_FIELD.get(coordinate) ?? []);
  const codes = narrow.length > 0 ? narrow : CAPABILITIES_OF_FIELD.get(field);
  return codes === undefined || codes.some((code) => standing?.capabilities.has(code) ?? false);
}

export interface OpenChannel {
  readonly code: string;
  /** Name as the regulation gives it; null when only a duty opens the channel. */
  readonly name: string | null;
  /** Clauses it rests on, at least one. */
  readonly clauses: readonly string[];
}

/** Channels by which submissions may come in: those that the regulation names or one of its duties opens. */
export function openChannels(standing: Pick<Standing, "capabilities" | "channels">): OpenChannel[] {
  const named = standing.channels.map(({ value, clause }) => ({
    code: value.code,
    name: value.name,
    clauses: clause === null ? [] : [clause],
  }));
  const known = new Set(named.map(({ code }) => code));
  const opened = new Map<string, string[]>();
  for (const [code, clauses] of standing.capabilities)
    for (const channel of FEATURES.get(code)?.channels ?? [])
      if (!known.has(channel)) opened.set(channel, [...(opened.get(channel) ?? []), ...clauses]);
  return [...named, ...[...opened].map(([code, clauses]) => ({ code, name: null, clauses }))];
}
