import { Badge } from "@mantine/core";

interface Props {
  label: string;
  tone: "plain" | "late" | "done";
}

const colors = { plain: "gray", late: "red", done: "green" } as const;

/** Where a report stands, in a word. */
export function ReportStateBadge({ label, tone }: Props) {
  return (
    <Badge
      variant="light"
      color={colors[tone]}
      tt="none"
      fw={500}
      radius="sm"
      styles={{ label: { color: "var(--mantine-color-text)" } }}
    >
      {label}
    </Badge>
  );
}
