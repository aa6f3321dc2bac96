"use client";

import { NavLink } from "@mantine/core";
import {
  IconBook2,
  IconBuildingCommunity,
  IconChecklist,
  IconFileImport,
  IconHistory,
  IconHome,
  IconKey,
  IconListDetails,
  IconServer,
  IconTableColumn,
  IconUsers,
  IconVersions,
  type Icon,
} from "@tabler/icons-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { MenuEntry, MenuKey } from "@/features/shell/navigation.ts";

const icons: Record<MenuKey, Icon> = {
  overview: IconHome,
  regulation: IconBook2,
  versions: IconVersions,
  duties: IconChecklist,
  composition: IconUsers,
  recipients: IconListDetails,
  accounts: IconKey,
  audit: IconHistory,
  municipalities: IconBuildingCommunity,
  comparison: IconTableColumn,
  onboarding: IconFileImport,
  platform: IconServer,
};

/** The entry whose address is the longest beginning of the current one is the page we are on. */
function currentEntry(entries: readonly MenuEntry[], pathname: string): MenuEntry | undefined {
  return entries
    .filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0];
}

export function MainMenu({ entries }: { entries: MenuEntry[] }) {
  const t = useTranslations("menu");
  const current = currentEntry(entries, usePathname());
  return entries.map((entry) => {
    const Picture = icons[entry.key];
    const isCurrent = entry === current;
    return (
      <NavLink
        key={entry.key}
        component={Link}
        href={entry.href}
        label={t(entry.key)}
        leftSection={<Picture size={18} stroke={1.6} aria-hidden="true" />}
        active={isCurrent}
        aria-current={isCurrent ? "page" : undefined}
        styles={{ root: { borderRadius: 4, minHeight: 38 } }}
      />
    );
  });
}
