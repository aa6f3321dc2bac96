import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { EnterRoomPage } from "@/features/shell/enter-room-page.tsx";
import { RoomLayout } from "@/features/shell/room-layout.tsx";
import { getViewer } from "@/lib/viewer.ts";

interface Props {
  params: Promise<{ municipality: string }>;
  children: ReactNode;
}

/** The room of one municipality. The address names it, so it must be the one the session works in. */
export default async function Layout({ params, children }: Props) {
  const { municipality: slug } = await params;
  const viewer = await getViewer();
  if (viewer.municipality?.slug === slug) return <RoomLayout viewer={viewer}>{children}</RoomLayout>;
  const other = viewer.rooms.find(({ path }) => path === `/${slug}`);
  if (other) return <EnterRoomPage choice={other} />;
  if (viewer.room === "REGION") redirect(`/region/municipalities/${slug}`);
  notFound();
}
