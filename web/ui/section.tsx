import { Group, Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./section.module.css";

/** A framed part of a page under its own heading. */
export function Section({
  title,
  aside,
  children,
}: {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={classes.section}>
      <Group justify="space-between" gap="xs" mb="sm">
        <Title order={2}>{title}</Title>
        {aside}
      </Group>
      {children}
    </section>
  );
}
