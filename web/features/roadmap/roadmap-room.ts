import { notFound } from "next/navigation";
import { roadmapCapabilities } from "@/features/roadmap/roadmap-rules.ts";
import { getViewer } from "@/lib/viewer.ts";

/** From where the viewer looks at roadmaps. */
export interface RoadmapRoom {
  /** Address of the municipality's part of the portal. */
  readonly base: string;
  readonly timeZone: string;
  readonly mayChange: boolean;
  readonly mayCooperate: boolean;
}

/** The room of the viewer; not there for those who may not look or whose regulation knows no roadmaps. */
export async function roadmapRoom(slug: string): Promise<RoadmapRoom> {
  const { permissions, municipality } = await getViewer();
  const held = new Set(municipality?.features.map(({ capability }) => capability.code));
  if (!permissions.includes("roadmap:view") || !roadmapCapabilities.some((code) => held.has(code)))
    notFound();
  return {
    base: `/${slug}`,
    timeZone: municipality?.timeZone ?? "Europe/Moscow",
    mayChange: permissions.includes("roadmap:change"),
    mayCooperate: permissions.includes("cooperation:view"),
  };
}
