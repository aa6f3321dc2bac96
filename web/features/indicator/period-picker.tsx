"use client";

import { ActionIcon, Group, Select } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useLocale, useTranslations } from "next-intl";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import {
  endOf,
  type PeriodGrain,
  periodGrains,
  periodName,
  type PeriodView,
  shifted,
  startOf,
} from "@/features/indicator/period-view.ts";
import { useLabels } from "@/lib/use-labels.ts";
import classes from "./period-picker.module.css";

interface Props {
  period: PeriodView;
  /** Last day that may lie in it. */
  today: string;
  grains?: readonly PeriodGrain[];
}

/** The period of a page; it stands in the address as `grain` and `on`. */
export function PeriodPicker({ period, today, grains = periodGrains }: Props) {
  const t = useTranslations("indicators");
  const { name } = useLabels();
  const locale = useLocale();
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams();
  const go = ({ grain, startsOn }: PeriodView) => {
    const next = new URLSearchParams(search);
    next.set("grain", grain);
    next.set("on", startsOn);
    router.push(`${pathname}?${next}`);
  };
  const regrain = (grain: PeriodGrain) => {
    const last = endOf(period);
    go({ grain, startsOn: startOf(grain, last < today ? last : today) });
  };
  const next = shifted(period, 1);
  return (
    <Group gap="xs" align="flex-end" className="no-print">
      <Select
        label={t("grain")}
        data={grains.map((grain) => ({ value: grain, label: name("periodGrain", grain) }))}
        value={period.grain}
        allowDeselect={false}
        onChange={(grain) => grain && regrain(grain as PeriodGrain)}
        w={140}
      />
      <Group gap="xs" wrap="nowrap">
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t("earlier")}
          onClick={() => go(shifted(period, -1))}
        >
          <IconChevronLeft size={18} aria-hidden="true" />
        </ActionIcon>
        <output className={classes.name} aria-live="polite">
          {periodName(period, locale)}
        </output>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t("later")}
          disabled={next.startsOn > today}
          onClick={() => go(next)}
        >
          <IconChevronRight size={18} aria-hidden="true" />
        </ActionIcon>
      </Group>
    </Group>
  );
}
