import { Group, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "@/features/shell/app-frame.module.css";

interface Props {
  title: string;
  /** One line under the title: where we are, how much there is. */
  lead?: ReactNode;
  /** Buttons of the page, at the right of the title. */
  actions?: ReactNode;
  isWide?: boolean;
  children: ReactNode;
}

/** A page: its one heading, its actions, its content. */
export function Page({ title, lead, actions, isWide = false, children }: Props) {
  return (
    <div className={isWide ? classes.wide : classes.content}>
      <Stack gap="lg">
        <Group justify="space-between" align="flex-start" gap="md">
          <Stack gap={4} miw={0} flex="1 1 320px">
            <Title order={1}>{title}</Title>
            {lead && (
              <Text c="var(--text-quiet)" component="div">
                {lead}
              </Text>
            )}
          </Stack>
          {actions && (
            <Group gap="xs" className="no-print">
              {actions}
            </Group>
          )}
        </Group>
        {children}
      </Stack>
    </div>
  );
}
