"use client";

import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { PrintButton } from "@/ui/print-button.tsx";

const formats = ["docx", "pdf"] as const;

/** Takes minutes or an extract away in each format. */
export function MinutesFiles({
  id,
  folder = "minutes",
}: {
  id: string;
  folder?: "minutes" | "minutes-extracts";
}) {
  return (
    <>
      {formats.map((format) => (
        <Button
          key={format}
          component="a"
          href={`/files/${folder}/${id}.${format}`}
          download
          variant="default"
          size="compact-sm"
          leftSection={<IconDownload size={15} aria-hidden="true" />}
        >
          {format}
        </Button>
      ))}
      <PrintButton />
    </>
  );
}
