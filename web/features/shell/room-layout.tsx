import type { ReactNode } from "react";
import { FeatureProvider, type Features } from "@/features/feature/feature.tsx";
import { AppFrame } from "@/features/shell/app-frame.tsx";
import { DemoStrip } from "@/features/shell/demo-strip.tsx";
import { menuOf, roomName } from "@/features/shell/navigation.ts";
import { StandInStrip } from "@/features/shell/stand-in-strip.tsx";
import { roomPath } from "@/lib/rooms.ts";
import type { Viewer } from "@/lib/viewer.ts";

/** The frame of a room, filled for one signed-in person. */
export function RoomLayout({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  const { displayName, login, rooms, room, municipality } = viewer;
  return (
    <AppFrame
      viewer={{ displayName, login, rooms, room, municipality }}
      room={roomName(viewer)}
      home={roomPath(viewer)}
      menu={menuOf(viewer)}
    >
      {municipality?.isDemo && <DemoStrip />}
      <StandInStrip standsInFor={viewer.standsInFor} />
      <FeatureProvider features={featuresOf(viewer)}>{children}</FeatureProvider>
    </AppFrame>
  );
}

const featuresOf = ({ municipality }: Viewer): Features =>
  Object.fromEntries(
    (municipality?.features ?? []).map(({ capability, clauses }) => [capability.code, clauses]),
  );
