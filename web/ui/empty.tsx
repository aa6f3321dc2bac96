import { Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";

/** Nothing to show, said plainly, with what can be done about it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Stack gap="xs" py="lg" align="flex-start">
      <Text fw={600}>{title}</Text>
      {children && (
        <Text c="var(--text-quiet)" component="div">
          {children}
        </Text>
      )}
    </Stack>
  );
}
