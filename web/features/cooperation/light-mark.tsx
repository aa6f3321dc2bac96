import { IconAlertTriangle, IconCheck, IconCircleDashed, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { TargetLight } from "@/lib/graphql.generated.ts";

const marks: Readonly<Record<TargetLight, readonly [typeof IconCheck, string]>> = {
  REACHED: [IconCheck, "var(--good)"],
  NEAR: [IconAlertTriangle, "var(--caution)"],
  MISSED: [IconX, "var(--danger-text)"],
  TOO_FEW: [IconCircleDashed, "var(--text-quiet)"],
  NO_FACT: [IconCircleDashed, "var(--text-quiet)"],
  HIDDEN: [IconCircleDashed, "var(--text-quiet)"],
};

/** The traffic light by shape and colour, with its word. */
export function LightMark({ light, children }: { light: TargetLight; children: ReactNode }) {
  const [Mark, color] = marks[light];
  return (
    <span style={{ display: "inline-flex", gap: 6, alignItems: "center" }}>
      <Mark size={16} color={color} aria-hidden="true" />
      {children}
    </span>
  );
}
