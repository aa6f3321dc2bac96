"use client";

import { Select, SegmentedControl, Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { AddValue } from "@/features/onboarding/add-value.tsx";
import { byAttention, type ReviewItem } from "@/features/onboarding/review-items.ts";
import { useReviewWords, type ReviewCapability } from "@/features/onboarding/use-review-words.ts";
import type { ReviewControl } from "@/features/onboarding/use-review.ts";
import { ValueCard } from "@/features/onboarding/value-card.tsx";
import { useLabels } from "@/lib/use-labels.ts";
import classes from "./value-card.module.css";

interface Props {
  items: readonly ReviewItem[];
  control: ReviewControl;
  capabilities: readonly ReviewCapability[];
  chosen: string | null;
  isOpenForChange: boolean;
  onChoose: (path: string) => void;
}

type Order = "attention" | "document";

/** Everything read from the document; what needs a look stands first. */
export function ValueList({ items, control, capabilities, chosen, isOpenForChange, onChoose }: Props) {
  const t = useTranslations("review");
  const { name } = useLabels();
  const [order, setOrder] = useState<Order>("attention");
  const [group, setGroup] = useState<string | null>(null);
  const { optionsOf, wordsOf } = useReviewWords(control.review, capabilities);
  const counts = useMemo(() => Map.groupBy(items, (item) => item.group), [items]);
  const ordered = useMemo(() => (order === "attention" ? byAttention(items) : items), [items, order]);
  const shown = group === null ? ordered : ordered.filter((item) => item.group === group);
  return (
    <div className={classes.pane}>
      <Stack gap={8} className={classes.tools}>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t("order")}
          value={order}
          onChange={(value) => setOrder(value as Order)}
          data={(["attention", "document"] as const).map((value) => ({
            value,
            label: t(`orderBy.${value}`),
          }))}
        />
        <Select
          size="xs"
          aria-label={t("group")}
          placeholder={t("allGroups", { count: items.length })}
          data={[...counts].map(([value, members]) => ({
            value,
            label: `${name("group", value)} (${members.length})`,
          }))}
          value={group}
          onChange={setGroup}
          clearable
          clearButtonProps={{ "aria-label": t("clearGroup") }}
        />
        {group !== null && isOpenForChange && <AddValue group={group} control={control} />}
      </Stack>
      <ul className={classes.list} aria-label={t("values")}>
        {shown.map((item) => (
          <ValueCard
            key={item.path}
            item={item}
            isChosen={item.path === chosen}
            isOpenForChange={isOpenForChange}
            errors={control.errors}
            optionsOf={optionsOf}
            wordsOf={wordsOf}
            onChoose={onChoose}
            onCorrect={control.correct}
          />
        ))}
      </ul>
      {shown.length === 0 && (
        <Text p="md" c="var(--text-quiet)">
          {t("noValues")}
        </Text>
      )}
    </div>
  );
}
