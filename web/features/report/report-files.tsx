import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { reportFilePath } from "@/features/report/report-kinds.ts";
import { PrintButton } from "@/ui/print-button.tsx";

const formats = ["docx", "xlsx", "pdf"] as const;

/** Takes a report away in each format. */
export function ReportFiles({ id, canPrint = true }: { id: string; canPrint?: boolean }) {
  return (
    <>
      {formats.map((format) => (
        <Button
          key={format}
          component="a"
          href={reportFilePath(id, format)}
          download
          variant="default"
          size="compact-sm"
          leftSection={<IconDownload size={15} aria-hidden="true" />}
        >
          {format}
        </Button>
      ))}
      {canPrint && <PrintButton />}
    </>
  );
}
