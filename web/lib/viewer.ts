import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { load } from "@/lib/graphql.ts";
import { ViewerDocument, type Room, type ViewerDetailsFragment } from "@/lib/graphql.generated.ts";
import { roomPath } from "@/lib/rooms.ts";

export type Viewer = ViewerDetailsFragment;

/** The signed-in person, asked once per request; null for a visitor. */
export const findViewer = cache(async (): Promise<Viewer | null> => (await load(ViewerDocument, {})).viewer);

/** The signed-in person; a visitor is sent to the sign-in page. */
export async function getViewer(): Promise<Viewer> {
  return (await findViewer()) ?? redirect("/sign-in");
}

/** The signed-in person, who must be working in this kind of room; others are sent to their own. */
export async function getViewerOf(room: Room): Promise<Viewer> {
  const viewer = await getViewer();
  if (viewer.room !== room) redirect(roomPath(viewer));
  return viewer;
}

/** The page exists only for those who hold the permission. */
export async function requirePermission(permission: string): Promise<void> {
  const viewer = await getViewer();
  if (!viewer.permissions.includes(permission)) notFound();
}
