import { notFound } from "next/navigation";
import { getViewer } from "@/lib/viewer.ts";

/** Any of them asks for plans or directions. */
export const planCapabilities = ["RMP-04", "RMP-05", "RMP-06"] as const;

export interface PlanRoom {
  /** Address of the municipality's part of the portal. */
  readonly base: string;
  readonly timeZone: string;
}

/** The room of the viewer; not there for those who may not look or whose regulation knows no plans. */
export async function planRoom(slug: string): Promise<PlanRoom> {
  const { permissions, municipality } = await getViewer();
  const held = new Set(municipality?.features.map(({ capability }) => capability.code));
  if (!permissions.includes("plan:view") || !planCapabilities.some((code) => held.has(code))) notFound();
  return { base: `/${slug}`, timeZone: municipality?.timeZone ?? "Europe/Moscow" };
}
