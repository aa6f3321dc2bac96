import type { ReactNode } from "react";
import { RoomLayout } from "@/features/shell/room-layout.tsx";
import { getViewerOf } from "@/lib/viewer.ts";

export default async function Layout({ children }: { children: ReactNode }) {
  return <RoomLayout viewer={await getViewerOf("REGION")}>{children}</RoomLayout>;
}
