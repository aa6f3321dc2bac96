"use client";

import { ActionIcon, Popover, PopoverDropdown, PopoverTarget, Text } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { Indicator } from "@/features/work-comparison/work-board.tsx";
import { useLabels } from "@/lib/use-labels.ts";

/** How an indicator is reckoned, one press away from its name. */
export function Formula({ indicator }: { indicator: Indicator }) {
  const t = useTranslations("work");
  const { name } = useLabels();
  const { code, minimumSample, formulaVersion } = indicator;
  const title = name("indicator", code);
  return (
    <Popover width={300} position="bottom" withArrow shadow="md">
      <PopoverTarget>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          className="no-print"
          aria-label={t("formulaOf", { indicator: title })}
          title={name("indicatorFormula", code)}
        >
          <IconInfoCircle size={16} aria-hidden="true" />
        </ActionIcon>
      </PopoverTarget>
      <PopoverDropdown>
        <Text fw={600} fz="sm">
          {title}
        </Text>
        <Text fz="sm">{name("indicatorFormula", code)}</Text>
        <Text fz="xs" c="var(--text-quiet)" mt={4}>
          {minimumSample > 0 && `${t("minimum", { count: minimumSample })} `}
          {t("version", { version: formulaVersion })}
        </Text>
      </PopoverDropdown>
    </Popover>
  );
}
