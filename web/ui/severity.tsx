import { Badge } from "@mantine/core";
import { IconAlertTriangle, IconInfoCircle, IconXboxX, type Icon } from "@tabler/icons-react";
import { useLabels } from "@/lib/use-labels.ts";

const looks: Record<string, { color: string; picture: Icon }> = {
  ERROR: { color: "red.9", picture: IconXboxX },
  WARNING: { color: "yellow.9", picture: IconAlertTriangle },
  INFO: { color: "gray.7", picture: IconInfoCircle },
};

/** How grave a finding is: in words and a sign, the colour only helps. */
export function Severity({ code }: { code: string }) {
  const { name } = useLabels();
  const { color, picture: Picture } = looks[code] ?? { color: "gray.7", picture: IconInfoCircle };
  return (
    <Badge
      variant="outline"
      color={color}
      radius="sm"
      tt="none"
      fw={550}
      leftSection={<Picture size={13} aria-hidden="true" />}
      styles={{ root: { flex: "none", background: "var(--surface)" }, label: { color: "var(--text)" } }}
    >
      {name("severity", code)}
    </Badge>
  );
}
