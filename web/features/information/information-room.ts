import { notFound } from "next/navigation";
import { getViewer, type Viewer } from "@/lib/viewer.ts";

/** Capabilities any of which opens each part, as in `schema/capability-features.json`. */
export const publicationCapabilities = ["INF-01", "INF-03", "ANL-05"] as const;
export const riskCapabilities = ["INF-01", "INF-02", "INF-03"] as const;
export const materialCapabilities = ["INF-04", "INF-05", "INF-06", "INF-07", "INF-08"] as const;

export interface InformationRoom {
  /** Address of the municipality's part of the portal. */
  readonly base: string;
  readonly timeZone: string;
  readonly mayChange: boolean;
  readonly viewer: Viewer;
  /** Capabilities of the regulation in force. */
  readonly held: ReadonlySet<string>;
}

/** The room of the viewer; not there for those who may not look or whose regulation does not ask for it. */
export async function informationRoom(
  slug: string,
  capabilities: readonly string[],
): Promise<InformationRoom> {
  const viewer = await getViewer();
  const { permissions, municipality } = viewer;
  const held = new Set<string>(municipality?.features.map(({ capability }) => capability.code));
  if (!permissions.includes("information:view") || !capabilities.some((code) => held.has(code))) notFound();
  return {
    base: `/${slug}`,
    timeZone: municipality?.timeZone ?? "Europe/Moscow",
    mayChange: permissions.includes("information:change"),
    viewer,
    held,
  };
}
