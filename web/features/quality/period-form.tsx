"use client";

import { Group } from "@mantine/core";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { Days } from "@/features/quality/period.ts";
import { DayField } from "@/ui/day-field.tsx";

/** The period a page is about; it stands in the address. */
export function PeriodForm({ days }: { days: Days }) {
  const t = useTranslations("period");
  const { push } = useRouter();
  const pathname = usePathname();
  const change = (more: { from?: string | null; to?: string | null }) => {
    const { from, to } = { ...days, ...more };
    push(`${pathname}?from=${from ?? ""}&to=${to ?? ""}`);
  };
  return (
    <Group gap="sm" align="end" className="no-print">
      <DayField label={t("from")} value={days.from} onChange={(from) => change({ from })} max={days.to} />
      <DayField label={t("to")} value={days.to} onChange={(to) => change({ to })} min={days.from} />
    </Group>
  );
}
