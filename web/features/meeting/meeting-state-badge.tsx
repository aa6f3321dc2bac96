import { Badge } from "@mantine/core";
import type { MeetingState } from "@/lib/graphql.generated.ts";

const colors: Readonly<Record<MeetingState, string>> = {
  DRAFT: "gray",
  ON_AGREEMENT: "yellow",
  AGREED: "yellow",
  CALLED: "blue",
  IN_SESSION: "orange",
  HELD: "green",
  CANCELLED: "gray",
};

/** Where a meeting stands, in a word. */
export function MeetingStateBadge({ state, label }: { state: MeetingState; label: string }) {
  return (
    <Badge
      variant="light"
      color={colors[state]}
      tt="none"
      fw={500}
      radius="sm"
      styles={{ label: { color: "var(--mantine-color-text)" } }}
    >
      {label}
    </Badge>
  );
}
