import { notFound } from "next/navigation";
import { getViewer } from "@/lib/viewer.ts";

/** From where the viewer looks at two-way work. */
export interface CooperationRoom {
  readonly isRegion: boolean;
  /** Address of the lists of two-way work in this room. */
  readonly base: string;
  /** Zone in which instants are shown. */
  readonly timeZone: string;
  /** May speak for its side. */
  readonly mayAct: boolean;
  readonly mayBringTargets: boolean;
  readonly slug: string | null;
}

/** The room of the viewer; not there for those who may not look. */
export async function cooperationRoom(): Promise<CooperationRoom> {
  const { room, permissions, municipality, regions } = await getViewer();
  if (!permissions.includes("cooperation:view")) notFound();
  const isRegion = room === "REGION";
  return {
    isRegion,
    base: isRegion ? "/region/cooperation" : `/${municipality?.slug ?? ""}/cooperation`,
    timeZone: municipality?.timeZone ?? regions[0]?.timeZone ?? "Europe/Moscow",
    mayAct: permissions.includes(isRegion ? "region:work" : "cooperation:answer"),
    mayBringTargets: permissions.includes("target:change"),
    slug: municipality?.slug ?? null,
  };
}
