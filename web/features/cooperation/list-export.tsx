"use client";

import { Button, Menu, MenuDropdown, MenuItem, MenuTarget } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useLocale, useTranslations } from "next-intl";

interface Props {
  list: "requests" | "recommendations" | "practices" | "targets" | "incidents" | "journal";
  /** What the list is filtered by, as in its address; empty values are left out. */
  of?: Readonly<Record<string, string | null>>;
}

/** Takes every row of a list away, however many pages it has. */
export function ListExport({ list, of }: Props) {
  const t = useTranslations("common");
  const c = useTranslations("cooperation");
  const locale = useLocale();
  const asked = Object.entries(of ?? {}).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const href = (format: string) =>
    `/export/cooperation?${new URLSearchParams([["list", list], ["format", format], ["lang", locale], ...asked] as string[][])}`;
  return (
    <Menu position="bottom-end">
      <MenuTarget>
        <Button variant="default" size="sm" leftSection={<IconDownload size={16} aria-hidden="true" />}>
          {c("exportAll")}
        </Button>
      </MenuTarget>
      <MenuDropdown>
        <MenuItem component="a" href={href("xlsx")}>
          {t("exportXlsx")}
        </MenuItem>
        <MenuItem component="a" href={href("csv")}>
          {t("exportCsv")}
        </MenuItem>
      </MenuDropdown>
    </Menu>
  );
}
