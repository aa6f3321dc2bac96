import { Group, Stack, Text, Title } from "@mantine/core";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DisplaySwitches } from "@/features/shell/display-switches.tsx";
import classes from "./entry-page.module.css";

interface Props {
  title: string;
  lead?: string;
  aside?: ReactNode;
  children: ReactNode;
}

/** Pages before signing in: the name of the product, one task, nothing else. */
export async function EntryPage({ title, lead, aside, children }: Props) {
  const t = await getTranslations("app");
  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <Text fw={650}>{t("name")}</Text>
        <Group gap={4}>
          <DisplaySwitches />
        </Group>
      </header>
      <main id="main" tabIndex={-1} className={aside ? classes.withAside : classes.single}>
        <Stack gap="md" className={classes.card}>
          <Title order={1}>{title}</Title>
          {lead && <Text c="var(--text-quiet)">{lead}</Text>}
          {children}
        </Stack>
        {aside}
      </main>
    </div>
  );
}
