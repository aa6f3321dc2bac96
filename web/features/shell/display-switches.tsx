"use client";

import { ActionIcon, Button, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { useMounted } from "@mantine/hooks";
import { IconMoon, IconSun } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useTransition } from "react";
import { chooseLocale } from "@/i18n/actions.ts";

/** Language and light or dark, at hand on every page. */
export function DisplaySwitches() {
  return (
    <>
      <LocaleSwitch />
      <SchemeSwitch />
    </>
  );
}

function LocaleSwitch() {
  const t = useTranslations("shell");
  const router = useRouter();
  const other = useLocale() === "ru" ? "en" : "ru";
  const [isSwitching, startSwitching] = useTransition();
  const change = () =>
    startSwitching(async () => {
      await chooseLocale(other);
      router.refresh();
    });
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      onClick={change}
      loading={isSwitching}
      lang={other}
      aria-label={t("otherLanguageName")}
    >
      {t("otherLanguage")}
    </Button>
  );
}

function SchemeSwitch() {
  const t = useTranslations("shell");
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme("light");
  // The server cannot know the scheme of the system: the first picture is the same for all.
  const isDark = useMounted() && scheme === "dark";
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="md"
      onClick={() => setColorScheme(isDark ? "light" : "dark")}
      aria-label={isDark ? t("lightScheme") : t("darkScheme")}
    >
      {isDark ? <IconSun size={18} stroke={1.6} /> : <IconMoon size={18} stroke={1.6} />}
    </ActionIcon>
  );
}
