"use client";

import type { TableFile } from "@/lib/table-file.ts";
import { ExportMenu } from "@/ui/export-menu.tsx";

/** Export of a table that a server component has made ready. */
export function ExportButton({ table }: { table: TableFile }) {
  return <ExportMenu table={() => table} />;
}
