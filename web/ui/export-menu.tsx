"use client";

import { Button, Menu, MenuDropdown, MenuItem, MenuTarget } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { csvText, download, xlsxBlob, type TableFile } from "@/lib/table-file.ts";
import { useAction } from "@/lib/use-action.ts";

/** Takes a table away as xlsx or csv. `table` is asked only when pressed. */
export function ExportMenu({ table }: { table: () => TableFile | Promise<TableFile> }) {
  const t = useTranslations("common");
  const { run, isRunning } = useAction();
  const saveXlsx = () =>
    run(async () => {
      const file = await table();
      download(await xlsxBlob(file), `${file.name}.xlsx`);
    });
  const saveCsv = () =>
    run(async () => {
      const file = await table();
      download(new Blob([csvText(file)], { type: "text/csv;charset=utf-8" }), `${file.name}.csv`);
    });
  return (
    <Menu position="bottom-end">
      <MenuTarget>
        <Button
          variant="default"
          size="sm"
          loading={isRunning}
          leftSection={<IconDownload size={16} aria-hidden="true" />}
        >
          {t("export")}
        </Button>
      </MenuTarget>
      <MenuDropdown>
        <MenuItem onClick={() => void saveXlsx()}>{t("exportXlsx")}</MenuItem>
        <MenuItem onClick={() => void saveCsv()}>{t("exportCsv")}</MenuItem>
      </MenuDropdown>
    </Menu>
  );
}
