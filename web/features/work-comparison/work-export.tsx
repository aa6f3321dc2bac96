"use client";

import { Button, Menu, MenuDropdown, MenuItem, MenuTarget } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useLocale, useTranslations } from "next-intl";
import { workInput, type WorkView } from "@/features/work-comparison/work-view.ts";

const formats = ["xlsx", "csv", "pdf"] as const;

/** Files with what the view compares; charts are saved one by one beside them. */
export function WorkExport({ view }: { view: WorkView }) {
  const t = useTranslations("common");
  const w = useTranslations("work");
  const locale = useLocale();
  const href = (format: string) =>
    `/export/work-comparison?${new URLSearchParams({ format, lang: locale, input: JSON.stringify(workInput(view)) })}`;
  return (
    <Menu position="bottom-end">
      <MenuTarget>
        <Button variant="default" size="sm" leftSection={<IconDownload size={16} aria-hidden="true" />}>
          {t("export")}
        </Button>
      </MenuTarget>
      <MenuDropdown>
        {formats.map((format) => (
          <MenuItem key={format} component="a" href={href(format)} download>
            {w(`file.${format}`)}
          </MenuItem>
        ))}
      </MenuDropdown>
    </Menu>
  );
}
