import { notFound } from "next/navigation";
import { getViewer } from "@/lib/viewer.ts";

export interface FeatureRoom {
  /** Address of the municipality's part of the portal. */
  readonly base: string;
  readonly name: string;
  readonly timeZone: string;
  readonly may: (permission: string) => boolean;
  /** Clauses of the regulation in force that ask for any of the capabilities. */
  readonly clauses: readonly string[];
}

/**
 * The viewer's room; not there for those without the permission, or where the regulation asks for none of the
 * capabilities. An empty list of capabilities means everywhere.
 */
export async function featureRoom(
  slug: string,
  permission: string,
  capabilities: readonly string[],
): Promise<FeatureRoom> {
  const { permissions, municipality } = await getViewer();
  const held = (municipality?.features ?? []).filter(({ capability }) =>
    capabilities.includes(capability.code),
  );
  if (!permissions.includes(permission) || (capabilities.length > 0 && held.length === 0)) notFound();
  return {
    base: `/${slug}`,
    name: municipality?.name ?? "",
    timeZone: municipality?.timeZone ?? "Europe/Moscow",
    may: (wanted) => permissions.includes(wanted),
    clauses: [...new Set(held.flatMap(({ clauses }) => clauses))],
  };
}
