import { notFound } from "next/navigation";
import { getViewer } from "@/lib/viewer.ts";

/** Each provides for proposals of a kind. */
export const proposalCapabilities = ["PRP-01", "PRP-02", "REC-07", "REC-08", "WRK-01"] as const;

export interface ProposalRoom {
  /** Address of the municipality's part of the portal. */
  readonly base: string;
  readonly timeZone: string;
}

/** The room of the viewer; not there for those who may not look or whose regulation knows no proposals. */
export async function proposalRoom(slug: string): Promise<ProposalRoom> {
  const { permissions, municipality } = await getViewer();
  const held = new Set(municipality?.features.map(({ capability }) => capability.code));
  if (!permissions.includes("proposal:change") || !proposalCapabilities.some((code) => held.has(code)))
    notFound();
  return { base: `/${slug}`, timeZone: municipality?.timeZone ?? "Europe/Moscow" };
}
