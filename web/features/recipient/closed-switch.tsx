"use client";

import { Switch } from "@mantine/core";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";

export function ClosedSwitch({ isOn }: { isOn: boolean }) {
  const t = useTranslations("recipients");
  const router = useRouter();
  const pathname = usePathname();
  return (
    <Switch
      className="no-print"
      label={t("includeClosed")}
      checked={isOn}
      onChange={(event) => router.push(event.currentTarget.checked ? `${pathname}?closed=1` : pathname)}
    />
  );
}
