"use client";

import { AppShell, AppShellHeader, AppShellMain, AppShellNavbar, Burger, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Link } from "@/ui/link.tsx";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, type ReactNode } from "react";
import { AccountMenu } from "@/features/shell/account-menu.tsx";
import { Bell } from "@/features/notification/bell.tsx";
import { MainMenu } from "@/features/shell/main-menu.tsx";
import type { MenuEntry } from "@/features/shell/navigation.ts";
import { DisplaySwitches } from "@/features/shell/display-switches.tsx";
import type { Viewer } from "@/lib/viewer.ts";
import classes from "./app-frame.module.css";

interface Props {
  viewer: Pick<Viewer, "displayName" | "login" | "rooms" | "room" | "municipality">;
  room: string;
  home: string;
  menu: MenuEntry[];
  children: ReactNode;
}

/** Header, menu and the page between them, for everyone signed in. */
export function AppFrame({ viewer, room, home, menu, children }: Props) {
  const t = useTranslations("shell");
  const [isOpen, { toggle, close }] = useDisclosure(false);
  const pathname = usePathname();
  useEffect(close, [pathname, close]);
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 232, breakpoint: "md", collapsed: { mobile: !isOpen } }}
      padding={0}
    >
      <AppShellHeader className={classes.header} withBorder={false}>
        <Burger
          opened={isOpen}
          onClick={toggle}
          hiddenFrom="md"
          size="sm"
          aria-label={isOpen ? t("closeMenu") : t("openMenu")}
          aria-expanded={isOpen}
        />
        <Link href={home} className={classes.brand}>
          <span className={classes.mark} aria-hidden="true">
            {t("mark")}
          </span>
          <Text component="span" fw={600} className={classes.room}>
            {room}
          </Text>
        </Link>
        <Group gap={4} ml="auto" wrap="nowrap" flex="none">
          {viewer.room === "MUNICIPALITY" && viewer.municipality && <Bell slug={viewer.municipality.slug} />}
          <DisplaySwitches />
          <AccountMenu viewer={viewer} />
        </Group>
      </AppShellHeader>
      <AppShellNavbar className={classes.navbar} aria-label={t("menu")}>
        <MainMenu entries={menu} />
      </AppShellNavbar>
      <AppShellMain id="main" tabIndex={-1} className={classes.main}>
        {children}
      </AppShellMain>
    </AppShell>
  );
}
