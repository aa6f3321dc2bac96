"use client";

import { Button } from "@mantine/core";
import { IconCalendarTime } from "@tabler/icons-react";
import { Link } from "@/ui/link.tsx";

/** The way from a page about the centre to its daily work. */
export function WorkButton({ href, label }: { href: string; label: string }) {
  return (
    <Button
      component={Link}
      href={href}
      size="sm"
      leftSection={<IconCalendarTime size={16} aria-hidden="true" />}
    >
      {label}
    </Button>
  );
}
