import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { PrintButton } from "@/ui/print-button.tsx";

/** Takes a document away in each format. @param path address without the ending */
export function FileLinks({
  path,
  formats,
}: {
  path: string;
  formats: readonly ("docx" | "xlsx" | "pdf")[];
}) {
  return (
    <>
      {formats.map((format) => (
        <Button
          key={format}
          component="a"
          href={`${path}.${format}`}
          download
          variant="default"
          size="sm"
          leftSection={<IconDownload size={16} aria-hidden="true" />}
        >
          {format}
        </Button>
      ))}
      <PrintButton />
    </>
  );
}
