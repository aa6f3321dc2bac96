"use client";

import { Group, Select } from "@mantine/core";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { Period } from "@/features/analysis/period.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { DayField } from "@/ui/day-field.tsx";

interface Props {
  period: Period;
  channel: string | null;
  channels: readonly string[];
  today: string;
}

/** Period and channel of the page; both stand in its address. */
export function AnalysisFilter({ period, channel, channels, today }: Props) {
  const t = useTranslations("analysis");
  const { name } = useLabels();
  const router = useRouter();
  const pathname = usePathname();
  const go = (change: { from?: string | null; to?: string | null; channel?: string | null }) => {
    const next = { ...period, channel, ...change };
    const given = Object.entries(next).filter((entry): entry is [string, string] => entry[1] !== null);
    router.push(`${pathname}?${new URLSearchParams(given)}`);
  };
  return (
    <Group gap="sm" align="flex-end" className="no-print">
      <DayField label={t("from")} value={period.from} max={period.to} onChange={(from) => go({ from })} />
      <DayField label={t("to")} value={period.to} max={today} onChange={(to) => go({ to })} />
      {channels.length > 0 && (
        <Select
          label={t("channel")}
          placeholder={t("allChannels")}
          clearable
          clearButtonProps={{ "aria-label": t("allChannels") }}
          data={channels.map((code) => ({ value: code, label: name("channel", code) }))}
          value={channel}
          onChange={(next) => go({ channel: next })}
          w={320}
          maw="100%"
        />
      )}
    </Group>
  );
}
