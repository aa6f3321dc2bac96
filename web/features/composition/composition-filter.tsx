"use client";

import { Group, Switch } from "@mantine/core";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { DayField } from "@/ui/day-field.tsx";

interface Props {
  on: string | null;
  includeFormer: boolean;
  today: string;
}

/** The day the composition is shown for, kept in the address. */
export function CompositionFilter({ on, includeFormer, today }: Props) {
  const t = useTranslations("composition");
  const router = useRouter();
  const pathname = usePathname();
  const [isLoading, startLoading] = useTransition();
  const show = (day: string | null, former: boolean) => {
    const query = new URLSearchParams({
      ...(day && day !== today && { on: day }),
      ...(former && { former: "1" }),
    });
    startLoading(() => router.push(`${pathname}?${query}`));
  };
  return (
    <Group className="no-print" gap="lg" align="flex-end" aria-busy={isLoading}>
      <DayField label={t("asOf")} value={on ?? today} onChange={(day) => show(day, includeFormer)} />
      <Switch
        label={t("includeFormer")}
        checked={includeFormer}
        onChange={(event) => show(on, event.currentTarget.checked)}
        mb={8}
      />
    </Group>
  );
}
