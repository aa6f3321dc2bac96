"use client";

import { Button, Menu, MenuDropdown, MenuItem, MenuTarget } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useLocale, useTranslations } from "next-intl";
import { exportHref, type View } from "@/features/assignment/assignment-view.ts";

/** Takes the list away exactly as it is filtered. */
export function AssignmentExport({ view }: { view: View }) {
  const t = useTranslations("common");
  const locale = useLocale();
  return (
    <Menu position="bottom-end">
      <MenuTarget>
        <Button variant="default" size="sm" leftSection={<IconDownload size={16} aria-hidden="true" />}>
          {t("export")}
        </Button>
      </MenuTarget>
      <MenuDropdown>
        <MenuItem component="a" href={exportHref(view, "xlsx", locale)} download>
          {t("exportXlsx")}
        </MenuItem>
        <MenuItem component="a" href={exportHref(view, "csv", locale)} download>
          {t("exportCsv")}
        </MenuItem>
      </MenuDropdown>
    </Menu>
  );
}
