"use client";

import { Button, Menu, MenuDropdown, MenuItem, MenuTarget } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useLocale, useTranslations } from "next-intl";

/** Takes the rating away with everything it is reckoned from; `of` says which. */
export function RatingExport({ of }: { of: Readonly<Record<string, string>> }) {
  const t = useTranslations("common");
  const r = useTranslations("rating");
  const locale = useLocale();
  const href = (more: Record<string, string>) =>
    `/export/rating?${new URLSearchParams({ ...of, lang: locale, ...more })}`;
  return (
    <Menu position="bottom-end">
      <MenuTarget>
        <Button variant="default" size="sm" leftSection={<IconDownload size={16} aria-hidden="true" />}>
          {t("export")}
        </Button>
      </MenuTarget>
      <MenuDropdown>
        <MenuItem component="a" href={href({ format: "xlsx" })}>
          {t("exportXlsx")}
        </MenuItem>
        <MenuItem component="a" href={href({ format: "csv" })}>
          {r("exportPlaces")}
        </MenuItem>
        <MenuItem component="a" href={href({ format: "csv", part: "inputs" })}>
          {r("exportInputs")}
        </MenuItem>
      </MenuDropdown>
    </Menu>
  );
}
