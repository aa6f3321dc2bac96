import { notFound } from "next/navigation";
import { partCapabilities, type PollPart } from "@/features/poll/poll-capabilities.ts";
import { getViewer } from "@/lib/viewer.ts";

export interface PollRoom {
  readonly slug: string;
  /** Address of the municipality's part of the portal. */
  readonly base: string;
  readonly timeZone: string;
  readonly mayChange: boolean;
  /** Parts that the regulation provides for. */
  readonly parts: readonly PollPart[];
}

/** The room of the viewer; not there for those who may not look or whose regulation has no such part. */
export async function pollRoom(slug: string, part: PollPart): Promise<PollRoom> {
  const { permissions, municipality } = await getViewer();
  const held = new Set<string>(municipality?.features.map(({ capability }) => capability.code));
  const parts = (Object.keys(partCapabilities) as PollPart[]).filter((each) =>
    partCapabilities[each].some((code) => held.has(code)),
  );
  if (!permissions.includes("poll:view") || !parts.includes(part)) notFound();
  return {
    slug,
    base: `/${slug}`,
    timeZone: municipality?.timeZone ?? "Europe/Moscow",
    mayChange: permissions.includes("poll:change"),
    parts,
  };
}
